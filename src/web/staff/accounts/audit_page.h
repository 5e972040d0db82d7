#pragma once

#include "web/staff/desk.h"

namespace redress::web {

/// Returns who saw and did what, the newest first, by pages: `?who=`, `?casefile=` and `?day=` show
/// only what somebody did, what was done to a casefile, or a day's. Of a confidential casefile that
/// whoever looks may not see it shows the reference and no more.
[[nodiscard]] Response audit_page(const AccountDesk& at, const Request& request,
                                  const Parameters& places);

}  // namespace redress::web
