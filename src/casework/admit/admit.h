#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Takes up what a rule would keep out, on one of the grounds the edition gives.
struct Admit {
  static constexpr CommandTraits kTraits{
      .name = "admit", .title = "Take it up all the same", .decides = true, .approvable = true};

  std::string rule;
  std::string ground;
  std::string reason;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.rule, {.name = "rule",
                    .words = "Which rule would keep it out?",
                    .kind = QuestionKind::choice,
                    .from = ChoicesFrom::rules_in_the_way});
    ask(self.ground, {.name = "ground",
                      .words = "On which ground is it taken up?",
                      .kind = QuestionKind::choice,
                      .from = ChoicesFrom::grounds,
                      .required = false});
    ask(self.reason, {.name = "reason", .words = "What shows that?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
