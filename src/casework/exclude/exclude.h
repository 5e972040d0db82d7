#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Ends our own process by one of the edition's rules, with the reasons told to the person. Ways
/// outside open from then.
struct Exclude {
  static constexpr CommandTraits kTraits{
      .name = "exclude", .title = "Do not take it up", .decides = true, .approvable = true};

  std::string rule;
  std::string reason;
  Texts told;
  std::string mode;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.rule, {.name = "rule",
                    .words = "By which rule?",
                    .kind = QuestionKind::choice,
                    .from = ChoicesFrom::exclusions});
    ask(self.reason, {.name = "reason",
                      .words = "What are the reasons, as the person is told them?",
                      .kind = QuestionKind::words});
    ask(self.told, {.name = "told",
                    .words = "What else was the person told?",
                    .kind = QuestionKind::choices,
                    .from = ChoicesFrom::exclusion_tellings,
                    .required = false});
    ask(self.mode, ask_mode("How was the person told?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
