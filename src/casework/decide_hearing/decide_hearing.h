#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Decides whether a hearing is held.
struct DecideHearing {
  static constexpr CommandTraits kTraits{.name = "decide-hearing",
                                         .title = "Decide whether to hold a hearing",
                                         .only_where_named = true,
                                         .decides = true,
                                         .approvable = true};

  std::string answer;
  std::string reason;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.answer,
        {.name = "answer",
         .words = "Is a hearing held?",
         .kind = QuestionKind::choice,
         .fixed = {{"hold", "Yes, hold a hearing", ""}, {"decline", "No, decline one", ""}}});
    ask(self.reason,
        {.name = "reason", .words = "Why?", .kind = QuestionKind::words, .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
