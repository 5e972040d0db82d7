#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Sends the acknowledgement, which says how the landlord understands the complaint.
struct Acknowledge {
  static constexpr CommandTraits kTraits{.name = "acknowledge",
                                         .title = "Send the acknowledgement"};

  std::string mode;
  std::string understanding;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.mode, ask_mode());
    ask(self.understanding, {.name = "understanding",
                             .words = "How do we understand the complaint?",
                             .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
