#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records that the papers of the hearing went out.
struct SendPaperwork {
  static constexpr CommandTraits kTraits{.name = "send-paperwork",
                                         .title = "Send the papers of the hearing"};

  Texts to;
  std::string mode;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.to, {.name = "to",
                  .words = "To whom?",
                  .kind = QuestionKind::choices,
                  .fixed = {{"panel", "The panel", ""}, {"complainant", "The complainant", ""}}});
    ask(self.mode, ask_mode("How were they sent?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
