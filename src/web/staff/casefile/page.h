#pragma once

#include "web/staff/desk.h"

namespace redress::web {

/// Returns the first page of a casefile: what it waits for, what can be done, what it is about and
/// what is owed.
[[nodiscard]] Response casefile_page(const CasefileDesk& at, const Request& request,
                                     const Parameters& places);

/// Returns every date with its working, and the ways to outside bodies.
[[nodiscard]] Response casefile_dates(const CasefileDesk& at, const Request& request,
                                      const Parameters& places);

/// Returns what happened, a page at a time.
[[nodiscard]] Response casefile_history(const CasefileDesk& at, const Request& request,
                                        const Parameters& places);

/// Returns who complains, who acts for them, and what restricts contact.
[[nodiscard]] Response casefile_people(const CasefileDesk& at, const Request& request,
                                       const Parameters& places);

/// Returns what was approved, offered and promised, and what outside bodies ordered.
[[nodiscard]] Response casefile_decision(const CasefileDesk& at, const Request& request,
                                         const Parameters& places);

/// Returns all of it on one page, to print.
[[nodiscard]] Response casefile_whole(const CasefileDesk& at, const Request& request,
                                      const Parameters& places);

}  // namespace redress::web
