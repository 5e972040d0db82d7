#pragma once

#include "casework/events/history.h"
#include "procedure/edition.h"

namespace redress::casework {

/// Whether somebody may see this of a casefile. What belongs to a side process is for those the
/// edition names, and for nobody else.
[[nodiscard]] bool visible_to(const EventBody& body, const procedure::Edition& edition,
                              const Actor& viewer);

}  // namespace redress::casework
