#include "casework/open_informal/open_informal.h"

#include "casework/entry.h"

namespace redress::casework {

std::optional<Refusal> OpenInformal::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!kind_of(here).informal) {
    return refusal("no-informal-step", "This procedure has no informal step for it.", {},
                   kind_of(here).source);
  }
  if (here.casefile.procedure != ProcedureState::triage) {
    return refusal("past-triage", "It was taken up already.");
  }
  return unless_entry_settled(here);
}

Decision OpenInformal::decide(const Situation& here) const {
  return facts(InformalOpened{.stage = *kind_of(here).informal, .wish = wish});
}

}  // namespace redress::casework
