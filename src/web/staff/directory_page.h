#pragma once

#include "web/staff/desk.h"

namespace redress::web {

/// Everybody who works for the landlord: what they do, in which roles, who manages them, and who
/// stands in for those who are away.
[[nodiscard]] Response directory_page(const Desk& desk, const Request& request,
                                      const Parameters& places);

}  // namespace redress::web
