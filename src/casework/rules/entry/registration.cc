#include "casework/rules/entry/registration.h"

#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/rules/bars.h"
#include "casework/rules/edges.h"
#include "casework/rules/refusal.h"
#include "procedure/edition.h"

namespace redress::casework {

namespace {

/// Where people are pointed to a form, counting waits for the form, or for staff to register it for
/// somebody who cannot use the form.
bool waits_for_form(const Situation& here) {
  const auto& all = here.edition.channels;
  return std::any_of(all.begin(), all.end(), [&](const auto& channel) {
    return channel.id == here.casefile.received().channel &&
           channel.manner == procedure::ChannelManner::pointed_to_form;
  });
}

}  // namespace

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
                             here.edition.registers_as_of == procedure::RegistersAsOf::receipt &&
                             !kind_of(here).informal_by_wish && !waits_for_form(here);
  Fact registered = Registered{.stage = (*way)->to,
                               .reason = said.reason,
                               .agreement = said.agreement,
                               .ground = said.ground};
  if (as_of_receipt) {
    registered.at = here.casefile.complained_at();
  }
  return std::vector<Fact>{std::move(registered)};
}

}  // namespace redress::casework
