#pragma once

#include "casework/events/history.h"
#include "procedure/edition.h"

namespace redress::casework {

/// Whether somebody may see this event of a casefile. What belongs to a side procedure is only for
/// those the edition names.
[[nodiscard]] bool visible_to(const EventBody& body, const procedure::Edition& edition,
                              const Actor& viewer);

}  // namespace redress::casework
