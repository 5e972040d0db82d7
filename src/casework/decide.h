#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "casework/commands.h"
#include "casework/question.h"
#include "casework/situation.h"

// What can be done, and doing it. Everything that reaches a casefile comes through here: the web,
// the command line, scenarios and the watch.
namespace redress::casework {

/// Every command's traits, in the order of the list.
[[nodiscard]] const std::vector<CommandTraits>& all_commands();
[[nodiscard]] const CommandTraits* find_command(std::string_view name);

/// Why a command cannot be done now by this actor, whatever the answers; nothing when it can.
[[nodiscard]] std::optional<Refusal> barred(const CommandTraits& command, const Situation& here);

/// The command's questions, with their lists as they are now. The name must be a command's (CHECK).
[[nodiscard]] std::vector<Asked> questions_of(std::string_view name, const Situation& here);

/// A command from its answers, or every problem with them at once, in the order of the questions.
/// Answers to questions it does not ask are problems too. The name must be a command's (CHECK).
[[nodiscard]] Result<Command, std::vector<FieldProblem>> read_command(std::string_view name,
                                                                      const Answers& answers,
                                                                      const Situation& here);

/// The name of what was asked for.
[[nodiscard]] const CommandTraits& traits_of(const Command& command);

/// The events a command leaves, or why not. Pure: the same for the same values.
[[nodiscard]] Result<std::vector<Event>, Refusal> decide(const Command& command,
                                                         const Situation& here);

}  // namespace redress::casework
