#pragma once

#include "web/staff/routes.h"

namespace redress::web {

/// Adds what a landlord's staff can reach, from the table of staff pages: signing in (for
/// demonstrations, by choosing a role, and then there are no accounts), accounts, the trays, a
/// casefile, and every act on one.
void add_staff_pages(Router& router, const Site& site,
                     const std::vector<StaffRoute>& routes = staff_routes());

}  // namespace redress::web
