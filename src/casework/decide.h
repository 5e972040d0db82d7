#pragma once

#include <string_view>
#include <vector>

#include "casework/catalogue.h"
#include "casework/commands.h"
#include "casework/question.h"
#include "casework/situation.h"

// Reading and deciding a command. Everything that reaches a casefile comes through here: the web,
// the command line, scenarios and the watch, each through asking.h.
namespace redress::casework {

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
