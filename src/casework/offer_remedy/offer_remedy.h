#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Offers something to put matters right, once whoever must say yes has.
struct OfferRemedy {
  static constexpr CommandTraits kTraits{
      .name = "offer-remedy", .title = "Offer a remedy", .decides = true, .approvable = true};

  std::string remedy;
  std::string ground;
  std::optional<Money> amount;
  std::string what;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.remedy, {.name = "remedy",
                      .words = "What kind?",
                      .kind = QuestionKind::choice,
                      .from = ChoicesFrom::remedies});
    ask(self.ground, {.name = "ground",
                      .words = "On which ground?",
                      .kind = QuestionKind::choice,
                      .from = ChoicesFrom::grounds,
                      .required = false});
    ask(self.amount,
        {.name = "amount", .words = "How much?", .kind = QuestionKind::money, .required = false});
    ask(self.what, {.name = "what", .words = "What exactly?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
