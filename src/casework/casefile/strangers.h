#pragma once

#include "casework/events/history_named.h"
#include "casework/events/values.h"

namespace redress::casework {

/// Everybody whom this casefile's events name and who is in no list: X1, X2 and so on, each once,
/// with the name they were last given.
[[nodiscard]] People strangers_of(const History& history);

}  // namespace redress::casework
