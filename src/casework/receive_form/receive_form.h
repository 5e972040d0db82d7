#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records that the form came back, inside its window.
struct ReceiveForm {
  static constexpr CommandTraits kTraits{
      .name = "receive-form", .title = "Record that the form came back", .only_where_named = true};

  std::string says;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.says, {.name = "says",
                    .words = "What does the person say on it?",
                    .kind = QuestionKind::words,
                    .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
