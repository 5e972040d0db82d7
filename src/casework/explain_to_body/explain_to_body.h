#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Tells an outside body that asked for something why it will be late.
struct ExplainToBody {
  static constexpr CommandTraits kTraits{.name = "explain-to-body",
                                         .title = "Explain a delay to an outside body",
                                         .moment = Moment::since_received};

  std::string reason;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
