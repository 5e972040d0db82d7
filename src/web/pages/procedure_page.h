#pragma once

#include "web/site.h"

namespace redress::web {

/// Returns the landlord's procedure as in force today, clause by clause; staff also see how unclear
/// points are read.
[[nodiscard]] Response procedure_page(const Site& site, const Request& request,
                                      const Parameters& places);

}  // namespace redress::web
