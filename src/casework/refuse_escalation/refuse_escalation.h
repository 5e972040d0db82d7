#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Turns down what the person asked for, on one of the edition's grounds. Our own process ends
/// there.
struct RefuseEscalation {
  static constexpr CommandTraits kTraits{.name = "refuse-escalation",
                                         .title = "Turn down a request for a stage",
                                         .decides = true,
                                         .approvable = true};

  std::string ground;
  std::string reason;
  std::string mode;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.ground, {.name = "ground",
                      .words = "On which ground?",
                      .kind = QuestionKind::choice,
                      .from = ChoicesFrom::grounds});
    ask(self.reason, {.name = "reason",
                      .words = "What are the reasons, as the person is told them?",
                      .kind = QuestionKind::words});
    ask(self.mode, ask_mode("How was the person told?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
