#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/rules/question.h"
#include "casework/rules/refusal.h"
#include "casework/rules/standing.h"

namespace redress::casework {

/// An act with its answers, read and decided in one step, as every way in does it.
struct Asking {
  std::string act;  // an act's name (CHECK)
  Answers answers;
  Circumstances circumstances;
};

/// Why a request was not carried out: a rule, or answers that cannot be used.
struct NotDone {
  std::optional<Refusal> refusal;
  std::vector<FieldProblem> problems;

  /// The refusal's code, or "answers".
  [[nodiscard]] std::string code() const;
  /// What to tell the person, a sentence for each reason.
  [[nodiscard]] std::vector<std::string> sentences() const;
};

/// The standing as it was at a moment: what had happened by then, and the dates of then. None where
/// nothing has happened since, or nothing had happened yet.
[[nodiscard]] std::optional<Standing> standing_as_of(const Standing& standing, Instant moment);

/// The new events of the act, or why it is not done. Adds nothing to the standing: the caller
/// appends the events. The act must exist (CHECK).
[[nodiscard]] Result<std::vector<Event>, NotDone> decide(const Asking& asking,
                                                         const Standing& standing);

}  // namespace redress::casework
