#include "casework/register/register.h"

#include "casework/entry.h"
#include "casework/petition.h"
#include "casework/registration.h"

namespace redress::casework {

std::optional<Refusal> Register::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (auto bar = unless_formal_stages(here)) {
    return bar;
  }
  if (here.casefile.procedure == ProcedureState::informal) {
    return refusal("informal", "It is being handled informally. Make it formal instead.");
  }
  if (here.casefile.procedure != ProcedureState::triage) {
    return refusal("already-registered", "It is a formal complaint already.");
  }
  if (auto bar = unless_petition_complete(here)) {
    return bar;
  }
  return unless_entry_settled(here);
}

Decision Register::decide(const Situation& here) const { return registration(here, reason); }

}  // namespace redress::casework
