#pragma once

#include <string_view>

#include "casework/casefile/casefile.h"
#include "casework/events/history.h"
#include "procedure/rule.h"

namespace redress::casework {

/// The stage for which an event counts: its own. What was done before any stage was open counts for
/// the one that runs as of then, where it was registered as of its receipt. "" before the first. Of
/// the event or the casefile.
[[nodiscard]] std::string_view stage_of(const Event& event, const Casefile& casefile);

/// Whether an event fits a pattern on this casefile: as `fits` (events/fields.h), where "preferred"
/// among the modes is the way the person prefers. Who named none has nothing against any.
[[nodiscard]] bool fits_here(const Event& event, const procedure::EventPattern& pattern,
                             const Casefile& casefile);

}  // namespace redress::casework
