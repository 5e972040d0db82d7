#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records what somebody who must be asked said, or why nobody was asked. The answer binds nobody.
struct Consult {
  static constexpr CommandTraits kTraits{.name = "consult", .title = "Record a consultation"};

  std::string authority;
  std::string role;
  std::string answer;
  std::string waiver;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.authority, {.name = "authority",
                         .words = "About what?",
                         .kind = QuestionKind::choice,
                         .from = ChoicesFrom::consultations});
    ask(self.role, {.name = "role",
                    .words = "Who was asked?",
                    .kind = QuestionKind::choice,
                    .from = ChoicesFrom::roles,
                    .required = false});
    ask(self.answer, {.name = "answer",
                      .words = "What did they say?",
                      .kind = QuestionKind::words,
                      .required = false});
    ask(self.waiver, {.name = "waiver",
                      .words = "Or why was nobody asked?",
                      .kind = QuestionKind::words,
                      .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
