#pragma once

#include "web/site.h"

namespace redress::web {

/// Returns the page that lists the landlords served here.
[[nodiscard]] Response landlords(const Site& site);

}  // namespace redress::web
