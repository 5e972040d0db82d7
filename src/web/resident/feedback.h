#pragma once

#include "web/site.h"

namespace redress::web {

/// The form on which a resident gives feedback, made from the questions of log-item.
[[nodiscard]] Response feedback_form(const Site& site, const Request& request,
                                     const Parameters& places);

/// Takes it in: on to the reference and the dates, or the form again with all its problems.
[[nodiscard]] Response give_feedback(const Site& site, const Request& request,
                                     const Parameters& places);

/// The reference and the dates by which things will happen. Only within the visit that gave the
/// feedback: the reference alone opens nothing.
[[nodiscard]] Response feedback_received(const Site& site, const Request& request,
                                         const Parameters& places);

}  // namespace redress::web
