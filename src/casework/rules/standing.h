#pragma once

#include <optional>
#include <vector>

#include "calendar/working_calendar.h"
#include "casework/casefile/casefile.h"
#include "casework/clocks/deadlines.h"
#include "casework/clocks/routes.h"
#include "casework/events/history.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// A history with everything that follows from it at a moment: what a page or a report shows. Owns
/// its history; editions and calendars must outlive it.
struct Standing {
  /// `first_edition` is the one in force on receipt. `all_editions` are the landlord's; a later one
  /// may supply the routes outside. Without them the first does.
  Standing(History past, const procedure::Edition& first_edition,
           const calendar::WorkingCalendar& its_calendar, Instant at,
           std::vector<EditionAndCalendar> all_editions = {});

  History history;                       // all that is on record
  std::optional<History> without_slips;  // unset where nothing was taken back
  const procedure::Edition& edition;
  const calendar::WorkingCalendar& calendar;
  std::vector<EditionAndCalendar> editions;
  Instant now;
  Casefile casefile;
  EditionAndCalendar on_routes;  // the edition whose routes are in `routes`
  std::vector<Deadline> deadlines;
  std::vector<RouteState> routes;

  /// The history without what was taken back, in the same places: what rules look at.
  [[nodiscard]] const History& in_force() const { return without_slips ? *without_slips : history; }

  /// The situation for one actor to decide on. Refers to this.
  [[nodiscard]] Situation seen_by(const Circumstances& circumstances) const;
};

/// How a casefile would stand now if whoever acts had left these as well. Refers to what the
/// situation refers to, but for its history.
[[nodiscard]] Standing standing_after(std::vector<EventBody> bodies, const Situation& here);

/// The landlord's edition that a history names; `otherwise` if it names none of them.
[[nodiscard]] EditionAndCalendar governing(const History& history,
                                           const EditionAndCalendar& otherwise,
                                           const std::vector<EditionAndCalendar>& editions);

}  // namespace redress::casework
