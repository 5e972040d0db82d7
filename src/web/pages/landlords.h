#pragma once

#include "web/site.h"

namespace redress::web {

/// The landlords served here.
[[nodiscard]] Response landlords(const Site& site);

}  // namespace redress::web
