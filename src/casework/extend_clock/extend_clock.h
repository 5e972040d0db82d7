#pragma once

#include "casework/command.h"
#include "casework/late_word.h"

namespace redress::casework {

/// Extends a deadline, as far and as often as the edition allows. It moves what is due.
struct ExtendClock {
  static constexpr CommandTraits kTraits{
      .name = "extend-clock", .title = "Extend a deadline", .approvable = true};

  std::string clock;
  std::string by;
  std::string reason;
  std::string message;
  Texts told;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.clock, {.name = "clock",
                     .words = "Which deadline is extended?",
                     .kind = QuestionKind::choice,
                     .from = ChoicesFrom::extendable_clocks});
    ask(self.by, {.name = "how-much",
                  .words = "By how much?",
                  .hint = "Such as “10 working days”, from the date it is due now"});
    ask(self.reason, {.name = "reason",
                      .words = "Why is the extension warranted?",
                      .kind = QuestionKind::words});
    ask(self.message,
        {.name = "message", .words = "What was the person told?", .kind = QuestionKind::words});
    ask(self.told, ask_told());
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
