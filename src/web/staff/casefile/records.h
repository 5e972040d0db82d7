#pragma once

#include "web/staff/desk.h"

// The numbered records of a casefile, each kind as a table; nothing when there are none.
namespace redress::web {

/// Returns what was promised and whether it was kept.
[[nodiscard]] Html promises(const casework::Standing& standing);

/// Returns what was asked of somebody with the authority, and their answer.
[[nodiscard]] Html approvals(const casework::Standing& standing);

/// What was decided at each stage with its reasons, and what is proposed; nothing while there is
/// neither.
[[nodiscard]] Html decisions(const casework::Standing& standing);

/// Returns what was offered to put matters right.
[[nodiscard]] Html offers(const casework::Standing& standing);

/// Returns what was decided about dealing with the person.
[[nodiscard]] Html restrictions(const casework::Standing& standing);

/// Returns what outside bodies ordered.
[[nodiscard]] Html orders(const casework::Standing& standing);

/// Returns the restrictions in force for the person, from this casefile or another, as a warning
/// before anybody gets in touch.
[[nodiscard]] Html restrictions_notice(const Desk& desk, const casework::Standing& standing,
                                       const casework::Circumstances& circumstances);

}  // namespace redress::web
