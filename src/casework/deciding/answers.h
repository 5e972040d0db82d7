#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "casework/acts/acts.h"
#include "casework/rules/act.h"

// Reading the answers to an act's questions.
namespace redress::casework {

/// The act with its answers, or every problem with them at once, in the order of the questions.
/// Answers to questions it does not ask are problems too.
[[nodiscard]] Result<Answered, std::vector<FieldProblem>> read_answers(const Act& act,
                                                                       const Answers& answers,
                                                                       const Situation& here);

/// An act's questions without their lists of choices. The name must be an act's (CHECK).
[[nodiscard]] std::vector<Question> bare_questions_of(std::string_view name);

/// The same, with the lists as they are now.
[[nodiscard]] std::vector<Asked> questions_of(std::string_view name, const Situation& here);

}  // namespace redress::casework
