#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Asks those with authority for a yes, before the person hears of it.
struct RequestApproval {
  static constexpr CommandTraits kTraits{.name = "request-approval", .title = "Ask for approval"};

  std::string authority;
  std::string of;
  std::string what;
  std::optional<Money> amount;
  std::string ground;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.authority, {.name = "authority",
                         .words = "For what?",
                         .kind = QuestionKind::choice,
                         .from = ChoicesFrom::authorities});
    ask(self.of, {.name = "of",
                  .words = "Which rule or marker is it about?",
                  .kind = QuestionKind::choice,
                  .from = ChoicesFrom::approval_subjects,
                  .required = false});
    ask(self.what, {.name = "what",
                    .words = "What exactly is asked for, and why?",
                    .kind = QuestionKind::words});
    ask(self.amount, {.name = "amount",
                      .words = "How much money?",
                      .kind = QuestionKind::money,
                      .required = false});
    ask(self.ground, {.name = "ground",
                      .words = "On which ground?",
                      .kind = QuestionKind::choice,
                      .from = ChoicesFrom::grounds,
                      .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
