#pragma once

#include "web/site.h"

namespace redress::web {

/// What anybody can reach: a landlord's first page, giving feedback, and what is told on its
/// receipt.
void add_resident_pages(Router& router, const Site& site);

}  // namespace redress::web
