#include "casework/rules/entry/registration.h"

#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/clocks/start.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/rules/bars.h"
#include "casework/rules/edges.h"
#include "casework/rules/refusal.h"
#include "procedure/edition.h"

namespace redress::casework {

Question ask_agreement() {
  return {.name = "agreement",
          .words = "In which words did they agree to have it handled formally?",
          .kind = QuestionKind::words,
          .required = false};
}

Decision registration(const Situation& here, const RegistrationAnswers& said) {
  const auto ways = ways_in(here);
  if (ways.empty()) {
    return fail(refusal("no-way-in",
                        "What is on record leads to none of the stages of {kind}. Put right what "
                        "is recorded first.",
                        {{"kind", kind_of(here).name}}, kind_of(here).source));
  }
  const auto way = way_meant(ways, said.stage, said.ground, here);
  if (!way) {
    return fail(way.error());
  }
  const bool as_of_receipt = here.casefile.procedure == ProcedureState::triage &&
                             counts_from_receipt(here.casefile, here.edition);
  Fact registered = Registered{.stage = (*way)->to,
                               .reason = said.reason,
                               .agreement = said.agreement,
                               .ground = said.ground};
  if (as_of_receipt) {
    registered.at = here.casefile.complete_at();
  }
  return std::vector<Fact>{std::move(registered)};
}

}  // namespace redress::casework
