#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Gives the casefile to somebody.
struct Allocate {
  static constexpr CommandTraits kTraits{.name = "allocate", .title = "Allocate", .decides = true};

  std::string role;
  std::string to;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.role, {.name = "role",
                    .words = "In which role do they take it?",
                    .kind = QuestionKind::choice,
                    .from = ChoicesFrom::roles});
    ask(self.to, {.name = "to", .words = "Who takes it?"});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
