#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records that an outside body was given what it asked for.
struct AnswerExternal {
  static constexpr CommandTraits kTraits{.name = "answer-external",
                                         .title = "Answer an outside body",
                                         .moment = Moment::since_received};

  std::string what;
  std::string mode;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.what, {.name = "what", .words = "What was sent?", .kind = QuestionKind::words});
    ask(self.mode, ask_mode("How was it sent?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
