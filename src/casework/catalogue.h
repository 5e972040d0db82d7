#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "casework/command.h"

// What can be done, by name: for whatever is generic over all commands and needs none of their
// types, which take long to compile.
namespace redress::casework {

/// Every command's traits, in the order of the list.
[[nodiscard]] const std::vector<CommandTraits>& all_commands();
[[nodiscard]] const CommandTraits* find_command(std::string_view name);

/// Why a command cannot be done now by this actor, whatever the answers; nothing when it can.
[[nodiscard]] std::optional<Refusal> barred(const CommandTraits& command, const Situation& here);

/// The command's questions, with their lists as they are now. The name must be a command's (CHECK).
[[nodiscard]] std::vector<Asked> questions_of(std::string_view name, const Situation& here);

}  // namespace redress::casework
