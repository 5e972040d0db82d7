#pragma once

#include "web/site.h"

namespace redress::web {

/// A landlord's first page: how to give feedback here, and every other way there is.
[[nodiscard]] Response landlord_home(const Site& site, const Request& request,
                                     const Parameters& places);

}  // namespace redress::web
