#pragma once

#include "web/staff/desk.h"

// Opening a confidential casefile in an emergency, by whoever manages its stage, knows its
// reference and says why. It stays open to them until they sign out.
namespace redress::web {

[[nodiscard]] Response emergency_form(const Desk& desk, const Request& request,
                                      const Parameters& places);

/// Opens it, and leads to it. Every other case has one answer, which tells nothing of a casefile.
[[nodiscard]] Response open_in_emergency(const Desk& desk, const Request& request,
                                         const Parameters& places);

}  // namespace redress::web
