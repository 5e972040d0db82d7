#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Registers a formal complaint at the first formal stage.
struct Register {
  static constexpr CommandTraits kTraits{.name = "register",
                                         .title = "Register as a formal complaint"};

  std::string reason;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.reason, {.name = "reason",
                      .words = "Is there anything to say about why?",
                      .kind = QuestionKind::words,
                      .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
