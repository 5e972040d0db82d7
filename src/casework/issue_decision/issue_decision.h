#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Issues the decision of the stage. It is issued when it is sent. Where no stage follows, the
/// procedure is exhausted by it.
struct IssueDecision {
  static constexpr CommandTraits kTraits{
      .name = "issue-decision", .title = "Issue the decision", .decides = true, .approvable = true};

  std::string outcome;
  std::string reasons;
  std::string remedy;
  std::string mode;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.outcome, {.name = "outcome",
                       .words = "What is the outcome?",
                       .kind = QuestionKind::choice,
                       .from = ChoicesFrom::outcomes});
    ask(self.reasons, {.name = "reasons",
                       .words = "What are the reasons?",
                       .hint = "As the person will read them",
                       .kind = QuestionKind::words});
    ask(self.remedy, {.name = "remedy",
                      .words = "What is offered to put it right?",
                      .kind = QuestionKind::words,
                      .required = false});
    ask(self.mode, ask_mode());
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
