#pragma once

#include "casework/casefile/casefile.h"
#include "casework/events/history.h"
#include "procedure/rule.h"

namespace redress::casework {

/// Whether an event fits a pattern on this casefile: as `fits` (events/fields.h), where "preferred"
/// among the modes is the way the person prefers. Who named none has nothing against any.
[[nodiscard]] bool fits_here(const Event& event, const procedure::EventPattern& pattern,
                             const Casefile& casefile);

}  // namespace redress::casework
