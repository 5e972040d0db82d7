#include "casework/offer_mediation/offer_mediation.h"

namespace redress::casework {

std::optional<Refusal> OfferMediation::barred(const Situation& here) {
  return unless_in_hand(here);
}

Decision OfferMediation::decide(const Situation& here) const {
  return facts(MediationOffered{.stage = here.casefile.stage_at(here.circumstances.occurred_at),
                                .answer = answer});
}

}  // namespace redress::casework
