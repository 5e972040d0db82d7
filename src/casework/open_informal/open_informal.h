#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Handles a complaint informally, because the person has said in so many words that they want no
/// formal process.
struct OpenInformal {
  static constexpr CommandTraits kTraits{.name = "open-informal", .title = "Handle informally"};

  std::string wish;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.wish, {.name = "wish",
                    .words = "What did the person say about not wanting a formal complaint?",
                    .hint = "In their own words",
                    .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
