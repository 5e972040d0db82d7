#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Closes the casefile before the procedure is at its end, which ends the procedure. Ways outside
/// open from then.
struct CloseEarly {
  static constexpr CommandTraits kTraits{.name = "close-early",
                                         .title = "Close before the end",
                                         .only_where_named = true,
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
                      .from = ChoicesFrom::grounds,
                      .required = false});
    ask(self.reason, {.name = "reason",
                      .words = "What are the reasons, as the person is told them?",
                      .kind = QuestionKind::words});
    ask(self.mode, ask_mode("How was the person told?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
