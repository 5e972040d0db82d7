#pragma once

#include "web/staff/desk.h"

namespace redress::web {

/// Returns the page that names the casefiles chosen on a tray and asks who takes them; the tray
/// again where none, or too many, are chosen.
[[nodiscard]] Response give_form(const Desk& desk, const Request& request,
                                 const Parameters& places);

/// Gives them, each by itself, and returns a page that says which were given and why others were
/// not. Sent again it gives nothing twice, and says the same.
[[nodiscard]] Response give(const Desk& desk, const Request& request, const Parameters& places);

/// Gives the first casefile that nobody has, and that the procedure lets them have, to whoever is
/// signed in, and leads to it. No two are given the same one.
[[nodiscard]] Response take_next(const Desk& desk, const Request& request,
                                 const Parameters& places);

/// The form of take_next, as a button.
[[nodiscard]] Html take_next_form(const Desk& desk, const Html& hidden, bool is_main);

}  // namespace redress::web
