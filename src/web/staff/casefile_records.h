#pragma once

#include "web/staff/desk.h"

// What a casefile holds with numbers of their own, each kind as a table; nothing where it holds
// none.
namespace redress::web {

/// What was promised and whether it is kept.
[[nodiscard]] Html promises(const casework::Standing& standing);

/// What was asked of somebody with the authority, and what they said.
[[nodiscard]] Html approvals(const casework::Standing& standing);

/// What was offered to put matters right.
[[nodiscard]] Html offers(const casework::Standing& standing);

/// What was decided about dealing with the person.
[[nodiscard]] Html restrictions(const casework::Standing& standing);

/// What outside bodies ordered.
[[nodiscard]] Html orders(const casework::Standing& standing);

/// What is in force for the person, from this casefile or another, as a warning before anybody gets
/// in touch.
[[nodiscard]] Html restrictions_notice(const Desk& desk, const casework::Standing& standing,
                                       const casework::Circumstances& circumstances);

}  // namespace redress::web
