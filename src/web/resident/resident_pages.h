#pragma once

#include "web/site.h"

namespace redress::web {

/// Adds what anybody can reach: a landlord's first page, giving feedback, and the receipt for it.
void add_resident_pages(Router& router, const Site& site);

}  // namespace redress::web
