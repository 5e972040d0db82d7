#pragma once

#include "casework/rules/situation.h"

namespace redress::casework {

/// Whether something happened since another became the complainant who is written to: what was said
/// to whoever was it before, who left or died, the one who is it now never heard.
[[nodiscard]] bool is_since_person_now(const Event& event, const Situation& here);

}  // namespace redress::casework
