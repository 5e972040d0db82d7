#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records what the procedure asks to be looked at, one thing or several, and what it showed.
struct CompleteCheck {
  static constexpr CommandTraits kTraits{.name = "complete-check", .title = "Put checks on record"};

  Texts check;
  std::string finding;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.check, {.name = "check",
                     .words = "What was looked at?",
                     .kind = QuestionKind::choices,
                     .from = ChoicesFrom::checks});
    ask(self.finding,
        {.name = "finding", .words = "What did it show?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
