#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Answers feedback that has no formal stages.
struct AnswerFeedback {
  static constexpr CommandTraits kTraits{.name = "answer-feedback", .title = "Answer the person"};

  std::string answer;
  std::string mode;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.answer,
        {.name = "answer", .words = "What is the answer?", .kind = QuestionKind::words});
    ask(self.mode, ask_mode("How was it sent?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
