#pragma once

#include "casework/rules/standing.h"
#include "web/staff/desk.h"

namespace redress::web {

/// Returns a page of a casefile without the references of other casefiles that stand on its record,
/// or hold a restriction of the person, and that whoever is signed in may not see.
[[nodiscard]] Response without_unseen(const Desk& desk, const casework::Standing& standing,
                                      const casework::Circumstances& circumstances, Response page);

}  // namespace redress::web
