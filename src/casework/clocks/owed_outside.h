#pragma once

#include "casework/events/event_body.h"
#include "casework/events/outside.h"

namespace redress::casework {

/// What an outside body asked for, decided or ordered: what counts from it is owed to that body,
/// whatever ends our own process.
[[nodiscard]] inline bool is_owed_outside(const EventBody& since) {
  return since.is<OmbRequested>() || since.is<OmbDetermined>() || since.is<OmbOrder>() ||
         since.is<DpReferred>();
}

}  // namespace redress::casework
