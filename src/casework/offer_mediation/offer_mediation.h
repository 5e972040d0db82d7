#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Offers mediation by a neutral third party. It is voluntary and stops no clock.
struct OfferMediation {
  static constexpr CommandTraits kTraits{.name = "offer-mediation",
                                         .title = "Offer mediation",
                                         .only_where_named = true,
                                         .moment = Moment::since_received};

  std::string answer;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.answer, {.name = "answer",
                      .words = "What did they say?",
                      .kind = QuestionKind::choice,
                      .fixed = {{"accepted", "They would like it", ""},
                                {"declined", "They declined", ""},
                                {"awaited", "They have not answered yet", ""}}});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
