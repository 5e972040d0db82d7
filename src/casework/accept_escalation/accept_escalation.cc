#include "casework/accept_escalation/accept_escalation.h"

namespace redress::casework {

std::optional<Refusal> AcceptEscalation::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (here.casefile.procedure == ProcedureState::requested) {
    return std::nullopt;
  }
  return refusal("nothing-requested", "No request for a further stage awaits acceptance.");
}

Decision AcceptEscalation::decide(const Situation& here) const {
  return facts(EscalationAccepted{.stage = here.casefile.stage});
}

}  // namespace redress::casework
