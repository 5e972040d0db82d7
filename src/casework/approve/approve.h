#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Says yes to what was asked for, in one of one's own roles.
struct Approve {
  static constexpr CommandTraits kTraits{.name = "approve", .title = "Approve", .decides = true};

  std::string request;
  std::string words;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.request, {.name = "request",
                       .words = "Which request?",
                       .kind = QuestionKind::choice,
                       .from = ChoicesFrom::requests_to_answer});
    ask(self.words, {.name = "words",
                     .words = "Anything to add?",
                     .kind = QuestionKind::words,
                     .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
