#pragma once

#include "casework/command.h"
#include "casework/late_word.h"

namespace redress::casework {

/// Tells the person of a delay, with the reason and a new date. It moves what they expect, never
/// what is due.
struct SendHolding {
  static constexpr CommandTraits kTraits{.name = "send-holding", .title = "Explain a delay"};

  std::string clock;
  std::string reason;
  std::string next_step;
  std::optional<Date> new_date;
  std::string evidence;
  Texts told;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.clock, {.name = "clock",
                     .words = "What is delayed?",
                     .kind = QuestionKind::choice,
                     .from = ChoicesFrom::delayable_clocks});
    ask(self.reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
    ask(self.next_step, {.name = "next-step",
                         .words = "What happens next?",
                         .kind = QuestionKind::words,
                         .required = false});
    ask(self.new_date, {.name = "new-date",
                        .words = "Which new date is the person told?",
                        .kind = QuestionKind::date,
                        .required = false});
    ask(self.evidence, {.name = "evidence",
                        .words = "What shows that the circumstances are exceptional?",
                        .hint = "Where the procedure asks for it",
                        .kind = QuestionKind::words,
                        .required = false});
    ask(self.told, ask_told());
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
