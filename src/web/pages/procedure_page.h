#pragma once

#include "web/site.h"

namespace redress::web {

/// The landlord's procedure as it is in force today, clause by clause; staff also see how unclear
/// points are read.
[[nodiscard]] Response procedure_page(const Site& site, const Request& request,
                                      const Parameters& places);

}  // namespace redress::web
