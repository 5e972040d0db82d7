#include "casework/accept_outcome/accept_outcome.h"

namespace redress::casework {

std::optional<Refusal> AcceptOutcome::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  const auto& casefile = here.casefile;
  if (happened(here, OfferAccepted::kName, casefile.stage)) {
    return refusal("already-accepted", "They accepted it already.");
  }
  const bool offered = casefile.procedure == ProcedureState::informal &&
                       happened(here, InformalOffer::kName, casefile.stage);
  if (offered || casefile.procedure == ProcedureState::decided ||
      casefile.procedure == ProcedureState::exhausted) {
    return std::nullopt;
  }
  return refusal("nothing-to-accept", "There is no decision or offer to accept yet.");
}

Decision AcceptOutcome::decide(const Situation& here) const {
  return facts(OfferAccepted{.stage = here.casefile.stage, .words = words});
}

}  // namespace redress::casework
