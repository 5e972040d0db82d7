#pragma once

#include <vector>

#include "casework/events/history_named.h"
#include "casework/rules/circumstances.h"

namespace redress::calendar {
class WorkingCalendar;
}  // namespace redress::calendar

namespace redress::procedure {
struct Edition;
struct Stage;
}  // namespace redress::procedure

namespace redress::casework {

struct Casefile;
struct Deadline;
struct EditionAndCalendar;
struct RouteState;

/// Everything a decision sees. Holds references: what it refers to must outlive it.
struct Situation {
  const History& history;  // without what was taken back, in the same places
  const Casefile& casefile;
  const procedure::Edition& edition;
  const calendar::WorkingCalendar& calendar;
  const std::vector<Deadline>& deadlines;
  const std::vector<RouteState>& routes;
  const std::vector<EditionAndCalendar>& editions;  // the landlord's, for the routes outside
  const Circumstances& circumstances;
  const History& recorded;  // all that is on record

  /// The current stage as the edition has it; null before the first.
  [[nodiscard]] const procedure::Stage* stage() const;
};

}  // namespace redress::casework
