#include "casework/acknowledge/acknowledge.h"

#include <algorithm>

#include "casework/fields.h"

namespace redress::casework {

namespace {

/// One that went out another way than the edition asks for leaves the deadline unmet.
bool still_owed(const Situation& here) {
  return std::any_of(here.deadlines.begin(), here.deadlines.end(), [](const auto& deadline) {
    return deadline.owed() && waits_for(deadline.rule->met_by, AckSent::kName);
  });
}

}  // namespace

std::optional<Refusal> Acknowledge::barred(const Situation& here) {
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  if (here.casefile.procedure == ProcedureState::decided) {
    return refusal("already-decided",
                   "The decision is issued: there is nothing left to acknowledge.");
  }
  if (happened(here, AckSent::kName, here.casefile.stage) && !still_owed(here)) {
    return refusal("already-acknowledged", "The acknowledgement was sent already.");
  }
  return std::nullopt;
}

Decision Acknowledge::decide(const Situation& here) const {
  return facts(AckSent{.stage = here.casefile.stage, .mode = mode, .understanding = understanding});
}

}  // namespace redress::casework
