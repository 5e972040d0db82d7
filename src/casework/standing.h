#pragma once

#include <vector>

#include "casework/situation.h"

namespace redress::casework {

/// A history with everything that follows from it at a moment: what a page or a report shows. Holds
/// its own history; edition and calendar must outlive it.
struct Standing {
  Standing(History past, const procedure::Edition& edition,
           const calendar::WorkingCalendar& calendar, Instant now);

  History history;
  const procedure::Edition& edition;
  const calendar::WorkingCalendar& calendar;
  Instant now;
  Casefile casefile;
  std::vector<Deadline> deadlines;
  std::vector<RouteState> routes;

  /// As one actor may decide on it.
  [[nodiscard]] Situation seen_by(const Circumstances& circumstances) const;
};

}  // namespace redress::casework
