#include "casework/rules/entry/registration.h"

#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/rules/bars.h"
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
          .words = "In which words did they agree to a formal complaint?",
          .kind = QuestionKind::words,
          .required = false};
}

std::vector<Fact> registration(const Situation& here, const std::string& reason,
                               const std::string& agreement) {
  const bool as_of_receipt = here.casefile.procedure == ProcedureState::triage &&
                             here.edition.registers_as_of == procedure::RegistersAsOf::receipt &&
                             !kind_of(here).informal_by_wish && !waits_for_form(here);
  Fact registered =
      Registered{.stage = *kind_of(here).opens, .reason = reason, .agreement = agreement};
  if (as_of_receipt) {
    registered.at = here.casefile.complained_at();
  }
  return {std::move(registered)};
}

}  // namespace redress::casework
