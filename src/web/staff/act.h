#pragma once

#include "web/staff/desk.h"

namespace redress::web {

// One form for every act, built from its questions: shown, and carried out.
[[nodiscard]] Response act_form(const CasefileDesk& at, const Request& request,
                                const Parameters& places);
[[nodiscard]] Response act(const CasefileDesk& at, const Request& request,
                           const Parameters& places);

// The same for feedback that staff log on somebody's behalf.
[[nodiscard]] Response log_form(const Desk& desk, const Request& request, const Parameters& places);
[[nodiscard]] Response log(const Desk& desk, const Request& request, const Parameters& places);

}  // namespace redress::web
