#pragma once

#include "web/site.h"

namespace redress::web {

/// Returns a landlord's first page: how to give feedback here, and all the other ways.
[[nodiscard]] Response landlord_home(const Site& site, const Request& request,
                                     const Parameters& places);

}  // namespace redress::web
