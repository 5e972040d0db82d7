#pragma once

#include "web/staff/desk.h"

namespace redress::web {

/// Returns what a search finds of the landlord: `?q=` is what was typed. A whole reference leads
/// straight to its casefile.
[[nodiscard]] Response search_page(const Desk& desk, const Request& request,
                                   const Parameters& places);

}  // namespace redress::web
