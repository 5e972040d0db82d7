#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Closes the casefile: the procedure is at its end and every promise is kept. Outside rights do
/// not depend on it.
struct Close {
  static constexpr CommandTraits kTraits{.name = "close", .title = "Close the casefile"};

  std::string note;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.note, {.name = "note",
                    .words = "Is there anything to say about it?",
                    .kind = QuestionKind::words,
                    .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
