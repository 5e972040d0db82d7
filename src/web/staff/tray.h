#pragma once

#include "web/staff/desk.h"

namespace redress::web {

/// The casefiles of a landlord, those due soonest first. `?show=` picks which: all-open (as given
/// without it), unallocated, mine, late or closed; `?page=` goes on.
[[nodiscard]] Response tray(const Desk& desk, const Request& request, const Parameters& places);

}  // namespace redress::web
