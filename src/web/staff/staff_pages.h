#pragma once

#include "web/site.h"

namespace redress::web {

/// Adds what a landlord's staff can reach: signing in (for demonstrations, by choosing a role, and
/// then there are no accounts), accounts, the trays, a casefile, and every act on one.
void add_staff_pages(Router& router, const Site& site);

}  // namespace redress::web
