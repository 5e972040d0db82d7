#include "casework/classify/classify.h"

namespace redress::casework {

std::optional<Refusal> Classify::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (here.casefile.procedure == ProcedureState::triage) {
    return std::nullopt;
  }
  return refusal("past-triage", "What kind it is was settled when it was taken up.");
}

Decision Classify::decide(const Situation&) const {
  return facts(Classified{.kind = kind, .tags = tags, .reason = reason});
}

}  // namespace redress::casework
