#include "casework/make_offer/make_offer.h"

namespace redress::casework {

std::optional<Refusal> MakeOffer::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (here.casefile.procedure == ProcedureState::informal) {
    return std::nullopt;
  }
  return refusal("not-informal", "It is not being handled informally.");
}

Decision MakeOffer::decide(const Situation& here) const {
  return facts(InformalOffer{.stage = here.casefile.stage, .offer = offer, .mode = mode});
}

}  // namespace redress::casework
