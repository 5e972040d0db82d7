#include "casework/propose_decision/propose_decision.h"

namespace redress::casework {

std::optional<Refusal> ProposeDecision::barred(const Situation& here) {
  return unless_stage_open(here);
}

Decision ProposeDecision::decide(const Situation& here) const {
  return facts(
      DecisionProposed{.stage = here.casefile.stage, .outcome = outcome, .reasons = reasons});
}

}  // namespace redress::casework
