#include "casework/rules/remedy/awaiting.h"

#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/events/reception.h"
#include "casework/rules/act_names.h"
#include "casework/rules/bars.h"
#include "procedure/edition.h"

namespace redress::casework {

namespace {

/// Everything that was offered informally was declined: that is an answer, and not silence.
bool declined_all(const Situation& here) {
  const auto& offers = here.casefile.offers;
  const auto is_here = [&](const Offer& offer) { return offer.stage == here.casefile.stage; };
  return std::ranges::any_of(offers, is_here) &&
         std::ranges::all_of(offers, [&](const Offer& offer) {
           return !is_here(offer) || offer.state == OfferState::declined;
         });
}

}  // namespace

std::optional<Refusal> unless_answer_awaited(const Situation& here) {
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  const auto& casefile = here.casefile;
  const bool offered = casefile.procedure == ProcedureState::informal &&
                       happened(here, InformalOffer::kName, casefile.stage) && !declined_all(here);
  if (offered || casefile.procedure == ProcedureState::decided) {
    return std::nullopt;
  }
  return refusal("answer-not-awaited",
                 "It is not the person who must answer now: nothing is decided or offered that "
                 "they have not answered.");
}

bool ends_unanswered(const procedure::Edition& edition) {
  return std::ranges::any_of(edition.clocks, [](const procedure::Clock& clock) {
    return clock.on_lapse == act_name::kEndUnanswered;
  });
}

}  // namespace redress::casework
