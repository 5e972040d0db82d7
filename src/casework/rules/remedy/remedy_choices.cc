#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/clocks/condition.h"
#include "casework/rules/choices.h"
#include "casework/rules/compared.h"
#include "casework/rules/situation.h"
#include "procedure/edition.h"

// The lists of what was offered and promised to the person.
namespace redress::casework::choices {
namespace {

Date day_of(const Situation& here) { return calendar::london_day(here.circumstances.occurred_at); }

template <class Wanted>
std::vector<Choice> offers(const Situation& here, const Wanted& wanted) {
  std::vector<Choice> choices;
  for (const auto& offer : here.casefile.offers) {
    if (wanted(offer)) {
      choices.push_back(
          {offer.id, offer.id + ": " + offer.what, offer.amount ? to_words(*offer.amount) : ""});
    }
  }
  return choices;
}

}  // namespace

std::vector<Choice> open_promises(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& promise : here.casefile.promises) {
    if (promise.outstanding()) {
      choices.push_back({promise.id, promise.what, ""});
    }
  }
  return choices;
}

/// Those said not to be kept are among them: what was done all the same is put on record.
std::vector<Choice> promises_to_keep(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& promise : here.casefile.promises) {
    if (promise.can_be_kept()) {
      choices.push_back(
          {promise.id, promise.what, promise.ended.empty() ? "" : "it was not to be kept"});
    }
  }
  return choices;
}

std::vector<Choice> open_offers(const Situation& here) {
  return offers(here, [&](const Offer& offer) { return offer.open_on(day_of(here)); });
}

std::vector<Choice> standing_offers(const Situation& here) {
  return offers(here, [&](const Offer& offer) { return offer.stands_on(day_of(here)); });
}

std::vector<Choice> offers_to_answer(const Situation& here) {
  return offers(here,
                [&](const Offer& offer) { return offer.owed() || offer.open_on(day_of(here)); });
}

std::vector<Choice> offers_owed(const Situation& here) {
  return offers(here, [](const Offer& offer) { return offer.owed(); });
}

std::vector<Choice> offers_to_give(const Situation& here) {
  return offers(here, [&](const Offer& offer) {
    return offer.state == OfferState::accepted || offer.state == OfferState::broken ||
           offer.open_on(day_of(here));
  });
}

std::vector<Choice> offers_to_offset(const Situation& here) {
  return offers(here, [&](const Offer& offer) {
    const auto* remedy = here.edition.remedy(offer.remedy);
    return remedy && remedy->offsets_arrears && offer.amount && !offer.offset &&
           (offer.state == OfferState::accepted || offer.open_on(day_of(here))) &&
           holds(remedy->offset_when, compared(here));
  });
}

}  // namespace redress::casework::choices
