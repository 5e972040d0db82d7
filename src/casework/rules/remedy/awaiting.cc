#include "casework/rules/remedy/awaiting.h"

#include <algorithm>

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/events/reception.h"
#include "casework/rules/act_names.h"
#include "casework/rules/bars.h"
#include "casework/rules/remedy/offers.h"
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

const Offer* offer_unanswered_at_end(const Situation& here) {
  const auto& casefile = here.casefile;
  const bool has_ended = casefile.procedure == ProcedureState::exhausted ||
                         casefile.procedure == ProcedureState::lapsed;
  if (!has_ended || casefile.asked_in_vain) {
    return nullptr;
  }
  const auto today = calendar::london_day(here.circumstances.occurred_at);
  const auto found = std::ranges::find_if(casefile.offers, [&](const Offer& offer) {
    return offer.open_on(today) && !offer.offset && is_offer_told(offer, here);
  });
  return found == casefile.offers.end() ? nullptr : &*found;
}

bool is_agreement_awaited(const Situation& here) {
  const auto& casefile = here.casefile;
  const auto* kind = here.edition.kind(casefile.kind);
  const bool is_before = casefile.procedure == ProcedureState::triage ||
                         casefile.procedure == ProcedureState::informal;
  if (!is_before || !casefile.contactable() || kind == nullptr || kind->opens.empty()) {
    return false;
  }
  const auto act =
      casefile.procedure == ProcedureState::triage ? act_name::kRegister : act_name::kMakeFormal;
  return std::ranges::any_of(
      kind->before, [&](const procedure::Before& rule) { return rule.act == act && rule.agreed; });
}

std::optional<Refusal> unless_answer_awaited(const Situation& here) {
  if (!here.casefile.closed_at && offer_unanswered_at_end(here) != nullptr) {
    return std::nullopt;
  }
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  const auto& casefile = here.casefile;
  if (is_agreement_awaited(here)) {
    return std::nullopt;
  }
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
