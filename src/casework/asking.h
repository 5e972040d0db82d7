#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/question.h"
#include "casework/refusal.h"
#include "casework/standing.h"

namespace redress::casework {

/// A command with its answers read and decided in one go, as every way in does it.
struct Asking {
  std::string command;  // a command's name (CHECK)
  Answers answers;
  Circumstances circumstances;
};

/// Why something asked for was not done: a rule, or answers that cannot be used.
struct NotDone {
  std::optional<Refusal> refusal;
  std::vector<FieldProblem> problems;

  /// The refusal's code, or "answers".
  [[nodiscard]] std::string code() const;
  /// What to tell the person, a sentence for each reason.
  [[nodiscard]] std::vector<std::string> sentences() const;
};

[[nodiscard]] Result<std::vector<Event>, NotDone> decide(const Asking& asking,
                                                         const Standing& standing);

}  // namespace redress::casework
