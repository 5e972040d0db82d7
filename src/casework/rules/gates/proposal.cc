#include "casework/rules/gates/proposal.h"

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/events/decision.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/events/remedy.h"
#include "casework/rules/people/panel.h"
#include "casework/rules/people/person_now.h"

namespace redress::casework {
namespace {

/// A proposed decision with what is offered beside it: each of these makes another version of it,
/// and so does an offer that lapses.
bool changes_proposal(const EventBody& body, const Situation& here) {
  const auto& stage = here.casefile.stage;
  if (const auto* proposed = body.as<DecisionProposed>()) {
    return proposed->stage == stage;
  }
  if (const auto* offered = body.as<RemedyOffered>()) {
    return offered->stage == stage;
  }
  if (const auto* panel = body.as<PanelAppointed>()) {  // who reviews it beside whoever decides
    return panel->stage == stage && panel_sits_beside(here);
  }
  const auto* withdrawn = body.as<OfferWithdrawn>();
  const auto* offer = withdrawn ? here.casefile.offer(withdrawn->offer) : nullptr;
  return offer && offer->stage == stage;
}

/// The last day of what was offered at this stage and lapsed last, with no answer; none: nothing
/// did. What was told until then spoke of something that nobody can accept any more.
std::optional<Date> last_lapse(const Situation& here) {
  std::optional<Date> last;
  const auto today = calendar::london_day(here.circumstances.occurred_at);
  for (const auto& offer : here.casefile.offers) {
    const bool lapsed = offer.stage == here.casefile.stage && offer.state == OfferState::made &&
                        offer.until && !offer.open_on(today);
    if (lapsed && (!last || *offer.until > *last)) {
      last = offer.until;
    }
  }
  return last;
}

}  // namespace

std::span<const Event> since_proposal(const Situation& here) {
  const auto& history = here.history;
  const auto lapsed = last_lapse(here);
  for (std::size_t i = history.size(); i > 0; --i) {
    const auto& event = history[i - 1];
    if (changes_proposal(event.body, here) ||
        (lapsed && calendar::london_day(event.occurred_at) <= *lapsed)) {
      return std::span(history).subspan(i);
    }
  }
  return history;
}

bool concerns_proposal(const Event& event, std::span<const Event> since, const Situation& here) {
  const auto before = here.history.size() - since.size();
  return is_since_person_now(event, here) &&
         (before == 0 || event.occurred_at >= here.history[before - 1].occurred_at);
}

}  // namespace redress::casework
