#include "casework/registration.h"

#include "casework/command.h"

namespace redress::casework {

std::vector<Fact> registration(const Situation& here, const std::string& reason) {
  const bool as_of_receipt = here.casefile.procedure == ProcedureState::triage &&
                             here.edition.registers_as_of == procedure::RegistersAsOf::receipt;
  Fact registered = Registered{.stage = *kind_of(here).opens, .reason = reason};
  if (as_of_receipt) {
    registered.at = here.casefile.received_at;
  }
  return {std::move(registered)};
}

}  // namespace redress::casework
