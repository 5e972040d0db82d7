#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Looks at a response that was issued, to learn from how it was made.
struct ReviewResponse {
  static constexpr CommandTraits kTraits{.name = "review-response",
                                         .title = "Review a response",
                                         .decides = true,
                                         .moment = Moment::since_received};

  std::string stage;
  std::string result;
  std::string words;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.stage, {.name = "stage",
                     .words = "Whose response?",
                     .kind = QuestionKind::choice,
                     .from = ChoicesFrom::decided_stages});
    ask(self.result, {.name = "result",
                      .words = "How is it?",
                      .kind = QuestionKind::choice,
                      .fixed = {{"good", "Good", ""}, {"to-improve", "To improve", ""}}});
    ask(self.words, {.name = "words",
                     .words = "What is to be said about it?",
                     .kind = QuestionKind::words,
                     .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
