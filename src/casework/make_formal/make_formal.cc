#include "casework/make_formal/make_formal.h"

#include "casework/registration.h"

namespace redress::casework {

std::optional<Refusal> MakeFormal::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  const auto state = here.casefile.procedure;
  const auto* stage = here.stage();
  const bool solved_informally = state == ProcedureState::resolved && stage && stage->informal;
  const bool lapsed_in_triage =
      state == ProcedureState::triage && here.circumstances.actor.kind == ActorKind::system;
  if (state != ProcedureState::informal && !solved_informally && !lapsed_in_triage) {
    return refusal("not-informal", "It is not being handled informally.");
  }
  return unless_formal_stages(here);
}

Decision MakeFormal::decide(const Situation& here) const {
  if (here.casefile.procedure == ProcedureState::triage) {
    return registration(here, reason);
  }
  std::vector<Fact> facts{InformalLapsed{.stage = here.casefile.stage, .reason = reason}};
  for (auto& fact : registration(here, reason)) {
    facts.push_back(std::move(fact));
  }
  return facts;
}

}  // namespace redress::casework
