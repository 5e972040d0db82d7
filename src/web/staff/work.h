#pragma once

#include "web/staff/desk.h"

namespace redress::web {

/// Returns the first page of whoever is signed in: what they have by when, whose yes is theirs to
/// give, what is awaited on what they have, what nobody has taken up yet, and what they worked on
/// lately.
[[nodiscard]] Response your_work(const Desk& desk, const Request& request,
                                 const Parameters& places);

}  // namespace redress::web
