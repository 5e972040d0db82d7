#pragma once

#include <optional>
#include <vector>

#include "casework/rules/act.h"

// What holds for every act, in one place. Everything that reaches a casefile comes through here:
// the web, the command line, scenarios and the watch, each through asking.h.
namespace redress::casework {

/// Why an act cannot be done now by this actor, whatever the answers; nothing when it can.
[[nodiscard]] std::optional<Refusal> barred(const Act& act, const Situation& here);

/// The events that an act with its answers leaves, or why it is refused. The act must not be
/// barred. Pure, so it may be called from any thread: equal values give equal results.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide(const Act& act, const Answered& answered,
                                                         const Situation& here);

}  // namespace redress::casework
