#pragma once

#include <vector>

#include "casework/events/history_named.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// Adds what follows by itself from facts that an act leaves: the next stage begins, the procedure
/// is exhausted, a sum is owed. Each follows at the moment of its fact.
void add_consequences(std::vector<Event>& events, const Situation& here);

}  // namespace redress::casework
