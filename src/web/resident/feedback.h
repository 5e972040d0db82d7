#pragma once

#include "web/site.h"

namespace redress::web {

/// Returns the form on which a resident gives feedback, built from the questions of log-item.
[[nodiscard]] Response feedback_form(const Site& site, const Request& request,
                                     const Parameters& places);

/// Takes the feedback in. Redirects to the reference and the dates, or shows the form again with
/// all its problems.
[[nodiscard]] Response give_feedback(const Site& site, const Request& request,
                                     const Parameters& places);

/// Returns the page with the reference and the dates by which things will happen. Works only within
/// the visit that gave the feedback: the reference alone opens nothing.
[[nodiscard]] Response feedback_received(const Site& site, const Request& request,
                                         const Parameters& places);

}  // namespace redress::web
