#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Names the members of the panel and where they come from.
struct AppointPanel {
  static constexpr CommandTraits kTraits{.name = "appoint-panel", .title = "Appoint the panel"};

  Texts members;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.members, {.name = "members",
                       .words = "Who sits on it?",
                       .hint = "A line for each: name; where from",
                       .kind = QuestionKind::lines});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
