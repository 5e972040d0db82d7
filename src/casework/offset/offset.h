#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Sets money that was offered against what the person owes.
struct Offset {
  static constexpr CommandTraits kTraits{.name = "offset",
                                         .title = "Set an offer against arrears",
                                         .decides = true,
                                         .approvable = true};

  std::string offer;
  std::optional<Money> amount;
  std::optional<Money> balance;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.offer, {.name = "offer",
                     .words = "Which offer?",
                     .kind = QuestionKind::choice,
                     .from = ChoicesFrom::offers_to_offset});
    ask(self.amount, {.name = "amount", .words = "How much of it?", .kind = QuestionKind::money});
    ask(self.balance,
        {.name = "balance", .words = "How much was owed before?", .kind = QuestionKind::money});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
