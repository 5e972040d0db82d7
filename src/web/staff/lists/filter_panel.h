#pragma once

#include "web/staff/lists/shown.h"

namespace redress::web {

/// Returns what the tray is narrowed to, each with a link that removes it, and what the address
/// asked for that is no choice; nothing where neither is there.
[[nodiscard]] Html set_filters(const Desk& desk, const Shown& shown);

/// Returns the form that narrows and orders the tray, folded.
[[nodiscard]] Html filter_panel(const Desk& desk, const Shown& shown);

}  // namespace redress::web
