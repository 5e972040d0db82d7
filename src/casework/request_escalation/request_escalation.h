#pragma once

#include "casework/command.h"

namespace redress::casework {

/// The person asks for the next stage. No reason is needed; theirs is kept if they give one.
/// Being content once, or the casefile being closed, takes the right away from nobody.
struct RequestEscalation {
  static constexpr CommandTraits kTraits{
      .name = "request-escalation", .title = "Ask for the next stage", .by_residents = true};

  std::string why;
  std::string representative;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.why, {.name = "why",
                   .words = "Why are they not satisfied?",
                   .hint = "They need not give a reason",
                   .kind = QuestionKind::words,
                   .required = false});
    ask(self.representative,
        {.name = "representative", .words = "Who goes with them, if anybody?", .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
