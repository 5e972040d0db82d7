#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records where feedback, or what it changed, was published.
struct PublishFeedback {
  static constexpr CommandTraits kTraits{
      .name = "publish-feedback", .title = "Publish feedback", .moment = Moment::since_received};

  std::string where;
  std::string words;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.where, {.name = "where", .words = "Where?"});
    ask(self.words, {.name = "words",
                     .words = "In which words?",
                     .hint = "Without anything that shows who it was",
                     .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
