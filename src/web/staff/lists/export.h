#pragma once

#include "web/staff/lists/shown.h"

namespace redress::web {

/// A file holds no more casefiles than this.
inline constexpr int kMostExported = 5000;

/// Returns what a tray shows as a file for spreadsheets, all pages of it up to the limit: the
/// casefiles that whoever is signed in may see. Before anything of it is sent, the audit has who
/// exported how many, narrowed to what, and each confidential casefile among them.
[[nodiscard]] Response export_tray(const Desk& desk, const Request& request,
                                   const Parameters& places);

/// The buttons that ask for it.
[[nodiscard]] Html export_form(const Desk& desk, const Shown& shown);

}  // namespace redress::web
