#pragma once

#include "web/staff/lists/shown.h"

namespace redress::web {

/// Returns the address of a tray, by its name in the address.
[[nodiscard]] Url tray_url(const Desk& desk, std::string_view name);

/// Returns a page of a landlord's casefiles. `?show=` selects the tray (all-open by default), one
/// parameter for each filter narrows it, `?order=` orders it, and `?after=` or `?before=` is where
/// the page begins or ends (lists/shown.h).
[[nodiscard]] Response tray(const Desk& desk, const Request& request, const Parameters& places);

/// Returns the same page above which it is said why nothing was done with what was chosen on it.
[[nodiscard]] Response tray_with_problem(const Desk& desk, const Shown& shown,
                                         const std::string& problem, int status);

}  // namespace redress::web
