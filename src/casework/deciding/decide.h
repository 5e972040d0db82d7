#pragma once

#include <optional>
#include <vector>

#include "casework/rules/act.h"

// What holds for every act, once. Everything that reaches a casefile comes through here: the web,
// the command line, scenarios and the watch, each through asking.h.
namespace redress::casework {

/// Why an act cannot be done now by this actor, whatever the answers; nothing when it can.
[[nodiscard]] std::optional<Refusal> barred(const Act& act, const Situation& here);

/// The events an act with its answers leaves, or why not. The act must not be barred. Pure: the
/// same for the same values.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide(const Act& act, const Answered& answered,
                                                         const Situation& here);

}  // namespace redress::casework
