#pragma once

#include "web/staff/desk.h"

namespace redress::web {

// Signing in for a demonstration: by a name and a role of the landlord's procedure, without a
// password.
[[nodiscard]] Response sign_in_form(const Site& site, const Request& request,
                                    const Parameters& places);
[[nodiscard]] Response sign_in(const Site& site, const Request& request, const Parameters& places);

[[nodiscard]] Response sign_out_form(const Desk& desk, const Request& request,
                                     const Parameters& places);
[[nodiscard]] Response sign_out(const Desk& desk, const Request& request, const Parameters& places);

}  // namespace redress::web
