#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Says no to what was asked for, with the reason.
struct Decline {
  static constexpr CommandTraits kTraits{
      .name = "decline", .title = "Decline an approval", .decides = true};

  std::string request;
  std::string reason;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.request, {.name = "request",
                       .words = "Which request?",
                       .kind = QuestionKind::choice,
                       .from = ChoicesFrom::requests_to_answer});
    ask(self.reason, {.name = "reason", .words = "Why not?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
