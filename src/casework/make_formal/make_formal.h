#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Makes an informal complaint formal: the person asks, or the time for an informal solution has
/// run out. Also after a solution that did not hold; a closed casefile is thereby open again.
struct MakeFormal {
  static constexpr CommandTraits kTraits{.name = "make-formal",
                                         .title = "Make it a formal complaint",
                                         .by_residents = true,
                                         .lapse_act = true};

  std::string reason;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.reason, {.name = "reason",
                      .words = "Why does it become formal?",
                      .kind = QuestionKind::words,
                      .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
