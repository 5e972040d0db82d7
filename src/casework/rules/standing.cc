#include "casework/rules/standing.h"

#include <algorithm>
#include <utility>

#include "casework/casefile/casefile.h"
#include "casework/casefile/taking_back.h"
#include "casework/clocks/silence.h"
#include "casework/events/closing.h"
#include "procedure/edition.h"

namespace redress::casework {

Circumstances Circumstances::with(Actor whoever) const {
  auto all = *this;
  all.actor = std::move(whoever);
  all.occurred_at = now;
  return all;
}

const procedure::Stage* Situation::stage() const { return edition.stage(casefile.stage); }

Standing::Standing(History past, const procedure::Edition& first_edition,
                   const calendar::WorkingCalendar& its_calendar, Instant at,
                   std::vector<EditionAndCalendar> all_editions)
    : history(std::move(past)),
      without_slips(casework::without_slips(history)),
      edition(first_edition),
      calendar(its_calendar),
      editions(std::move(all_editions)),
      now(at),
      casefile(replay(in_force())),
      on_routes(ruling_on_routes(casefile, {&edition, &calendar}, editions)),
      deadlines(deadlines_of(in_force(), casefile, edition, calendar, now)),
      routes(opened_by_silence(
          routes_of(in_force(), casefile, *on_routes.edition, *on_routes.calendar, now),
          kept_from_nothing_since(deadlines, casefile, edition), casefile, *on_routes.calendar,
          now)) {}

Situation Standing::seen_by(const Circumstances& circumstances) const {
  return {in_force(), casefile, edition,       calendar, deadlines,
          routes,     editions, circumstances, history};
}

Standing standing_after(std::vector<EventBody> bodies, const Situation& here) {
  History after = here.history;
  for (auto& body : bodies) {
    after.push_back({.body = std::move(body),
                     .occurred_at = here.circumstances.occurred_at,
                     .recorded_at = here.circumstances.now,
                     .actor = here.circumstances.actor,
                     .late_reason = ""});
  }
  return {std::move(after), here.edition, here.calendar, here.circumstances.now, here.editions};
}

EditionAndCalendar governing(const History& history, const EditionAndCalendar& otherwise,
                             const std::vector<EditionAndCalendar>& editions) {
  // From the end: the last move of the casefile counts.
  for (auto event = history.rbegin(); event != history.rend(); ++event) {
    const auto* moved = event->body.as<EditionChanged>();
    const auto found = std::find_if(editions.begin(), editions.end(), [&](const auto& one) {
      return moved && one.edition->id == moved->to;
    });
    if (found != editions.end()) {
      return *found;
    }
  }
  return otherwise;
}

}  // namespace redress::casework
