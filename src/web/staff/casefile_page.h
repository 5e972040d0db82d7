#pragma once

#include "web/staff/desk.h"

namespace redress::web {

/// A casefile whole: who and what, every deadline with its working and clause, the acts possible
/// now and why the others are not, the ways outside, promises, and all that happened.
[[nodiscard]] Response casefile_page(const Desk& desk, const Request& request,
                                     const Parameters& places);

}  // namespace redress::web
