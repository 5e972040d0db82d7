#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Writes down the decision that is proposed, before the person hears of it.
struct ProposeDecision {
  static constexpr CommandTraits kTraits{
      .name = "propose-decision", .title = "Propose a decision", .decides = true};

  std::string outcome;
  std::string reasons;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.outcome, {.name = "outcome",
                       .words = "What is the proposed outcome?",
                       .kind = QuestionKind::choice,
                       .from = ChoicesFrom::outcomes});
    ask(self.reasons, {.name = "reasons", .words = "Why?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
