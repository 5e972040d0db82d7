#pragma once

#include "web/staff/desk.h"

namespace redress::web {

/// Returns the page of a whole casefile: who and what, every deadline with its working and clause,
/// the acts possible now and why the others are not, the routes outside, promises, and everything
/// that happened.
[[nodiscard]] Response casefile_page(const Desk& desk, const Request& request,
                                     const Parameters& places);

}  // namespace redress::web
