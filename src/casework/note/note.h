#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Keeps a note on the casefile.
struct Note {
  static constexpr CommandTraits kTraits{
      .name = "note", .title = "Add a note", .moment = Moment::since_received};

  std::string text;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.text, {.name = "text", .words = "What should be kept?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
