#include "casework/standing.h"

#include <utility>

namespace redress::casework {

Standing::Standing(History past, const procedure::Edition& an_edition,
                   const calendar::WorkingCalendar& a_calendar, Instant moment)
    : history(std::move(past)),
      edition(an_edition),
      calendar(a_calendar),
      now(moment),
      casefile(replay(history)),
      deadlines(deadlines_of(history, casefile, edition, calendar, now)),
      routes(routes_of(history, casefile, edition, calendar, now)) {}

Situation Standing::seen_by(const Circumstances& circumstances) const {
  return {history, casefile, edition, calendar, deadlines, routes, circumstances};
}

}  // namespace redress::casework
