#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Hands it to the process that deals with it, and tells the person.
struct Redirect {
  static constexpr CommandTraits kTraits{.name = "redirect",
                                         .title = "Send it to another process",
                                         .decides = true,
                                         .approvable = true};

  std::string rule;
  std::string reason;
  std::string consent;
  Texts told;
  std::string mode;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.rule, {.name = "rule",
                    .words = "By which rule?",
                    .kind = QuestionKind::choice,
                    .from = ChoicesFrom::redirects});
    ask(self.reason,
        {.name = "reason", .words = "Why, as the person is told?", .kind = QuestionKind::words});
    ask(self.consent, {.name = "consent",
                       .words = "Does the person agree, where they may choose?",
                       .kind = QuestionKind::choice,
                       .fixed = {{"yes", "Yes", ""}, {"no", "No", ""}},
                       .required = false});
    ask(self.told, {.name = "told",
                    .words = "What else was the person told?",
                    .kind = QuestionKind::choices,
                    .from = ChoicesFrom::redirect_tellings,
                    .required = false});
    ask(self.mode, ask_mode("How was the person told?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
