#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Offers a solution informally. Offering is what the clock asks for; carrying it out may take
/// longer.
struct MakeOffer {
  static constexpr CommandTraits kTraits{.name = "make-offer",
                                         .title = "Offer an informal solution"};

  std::string offer;
  std::string mode;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.offer, {.name = "offer", .words = "What is offered?", .kind = QuestionKind::words});
    ask(self.mode, ask_mode("How was it offered?"));
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
