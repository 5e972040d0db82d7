#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Opens a closed casefile again. What is due, told or exhausted stays as it was.
struct Reopen {
  static constexpr CommandTraits kTraits{
      .name = "reopen", .title = "Reopen the casefile", .moment = Moment::since_received};

  std::string reason;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.reason, {.name = "reason", .words = "Why?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
