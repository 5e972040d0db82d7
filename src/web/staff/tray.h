#pragma once

#include "web/staff/desk.h"

namespace redress::web {

/// Returns the address of a tray, by its name in the address.
[[nodiscard]] Url tray_url(const Desk& desk, std::string_view name);

/// Returns a landlord's casefiles, those due soonest first. `?show=` selects which: all-open (the
/// default), unallocated, mine, late or closed. `?due=`, `?received=` and `?after=` together
/// continue the list after the casefile they name.
[[nodiscard]] Response tray(const Desk& desk, const Request& request, const Parameters& places);

}  // namespace redress::web
