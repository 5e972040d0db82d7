#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Explains the proposed decision to the person and invites them to comment, or records the
/// attempt.
struct ExplainDecision {
  static constexpr CommandTraits kTraits{.name = "explain-decision",
                                         .title = "Explain the proposed decision"};

  std::string mode;
  std::string reached;
  std::string invited;
  std::optional<Date> until;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.mode, ask_mode("How was it explained?"));
    ask(self.reached, {.name = "reached",
                       .words = "Did you reach the person?",
                       .kind = QuestionKind::choice,
                       .fixed = {{"yes", "Yes", ""}, {"no", "No, it was an attempt", ""}}});
    ask(self.invited,
        {.name = "invited",
         .words = "Were they invited to comment?",
         .kind = QuestionKind::choice,
         .fixed = {{"yes", "Yes, by word or by a message left", ""}, {"no", "No", ""}}});
    ask(self.until, {.name = "until",
                     .words = "Until when may they comment?",
                     .kind = QuestionKind::date,
                     .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
