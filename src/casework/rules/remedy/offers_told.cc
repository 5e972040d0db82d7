#include <algorithm>

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/events/decision.h"
#include "casework/events/history.h"
#include "casework/events/reception.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"
#include "casework/rules/remedy/offers.h"
#include "casework/rules/situation.h"

// What the person knows of offers.
namespace redress::casework {
namespace {

bool names_offer(const Texts& offers, const std::string& id) {
  return std::ranges::find(offers, id) != offers.end();
}

/// The offers that an event tells the person of by number; null where it tells of none.
const Texts* offers_told_by(const EventBody& body) {
  if (const auto* issued = body.as<DecisionIssued>()) {
    return &issued->offers;
  }
  if (const auto* informal = body.as<InformalOffer>()) {
    return &informal->offers;
  }
  const auto* mediated = body.as<MediationHeld>();
  return mediated ? &mediated->offers : nullptr;
}

}  // namespace

bool is_offer_told(const Offer& offer, const Situation& here) {
  bool is_made = false;
  for (const auto& event : here.history) {
    const auto* made = event.body.as<RemedyOffered>();
    is_made = is_made || (made && made->offer == offer.id);
    const auto* explained = event.body.as<DecisionExplained>();
    if (is_made && explained && explained->stage == offer.stage) {
      return true;
    }
    const auto* told = offers_told_by(event.body);
    if (told && names_offer(*told, offer.id)) {
      return true;
    }
  }
  return false;
}

std::vector<Choice> lapsed_with_outcome(const Situation& here) {
  const auto& casefile = here.casefile;
  const auto today = calendar::london_day(here.circumstances.occurred_at);
  const Texts* offers = nullptr;
  for (const auto& event : here.history) {
    const auto* issued = event.body.as<DecisionIssued>();
    if (issued && issued->stage == casefile.stage) {
      offers = &issued->offers;
    }
  }
  std::vector<Choice> lapsed;
  for (const auto& offer : casefile.offers) {
    const bool is_lapsed = offer.state == OfferState::made && !offer.open_on(today);
    if (is_lapsed && offers && names_offer(*offers, offer.id)) {
      lapsed.push_back(
          {offer.id, offer.id + ": " + offer.what, offer.amount ? to_words(*offer.amount) : ""});
    }
  }
  return lapsed;
}

}  // namespace redress::casework
