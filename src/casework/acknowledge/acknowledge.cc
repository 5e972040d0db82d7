#include "casework/acknowledge/acknowledge.h"

namespace redress::casework {

std::optional<Refusal> Acknowledge::barred(const Situation& here) {
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  if (here.casefile.procedure == ProcedureState::decided) {
    return refusal("already-decided",
                   "The decision is issued: there is nothing left to acknowledge.");
  }
  if (happened(here, AckSent::kName, here.casefile.stage)) {
    return refusal("already-acknowledged", "The acknowledgement was sent already.");
  }
  return std::nullopt;
}

Decision Acknowledge::decide(const Situation& here) const {
  return facts(AckSent{.stage = here.casefile.stage, .mode = mode, .understanding = understanding});
}

}  // namespace redress::casework
