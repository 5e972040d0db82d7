#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Lets a right be used although its time has run out, as the edition allows.
struct AcceptLate {
  static constexpr CommandTraits kTraits{
      .name = "accept-late", .title = "Accept something late", .decides = true, .approvable = true};

  std::string clock;
  std::string ground;
  std::string reason;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.clock, {.name = "clock",
                     .words = "Which time has run out?",
                     .kind = QuestionKind::choice,
                     .from = ChoicesFrom::lapsed_windows});
    ask(self.ground, {.name = "ground",
                      .words = "On which ground?",
                      .kind = QuestionKind::choice,
                      .from = ChoicesFrom::grounds,
                      .required = false});
    ask(self.reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
