#include "casework/run_mediation/run_mediation.h"

#include <algorithm>

namespace redress::casework {

std::optional<Refusal> RunMediation::barred(const Situation& here) {
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  const bool offered = std::any_of(here.history.begin(), here.history.end(), [](const auto& event) {
    return std::holds_alternative<MediationOffered>(event.body);
  });
  return offered ? std::nullopt
                 : std::optional(refusal("mediation-not-offered", "First offer mediation."));
}

Decision RunMediation::decide(const Situation& here) const {
  return facts(MediationHeld{.stage = here.casefile.stage, .result = result, .words = words});
}

}  // namespace redress::casework
