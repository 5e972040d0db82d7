#pragma once

#include <optional>
#include <vector>

#include "casework/clocks/deadlines.h"
#include "procedure/clocks.h"

namespace redress::casework {

/// A date by which something will happen, as told to the person. `rule` points into the edition.
struct Expectation {
  const procedure::Clock* rule = nullptr;
  calendar::Due due;
  bool if_registered = false;               // it is owed if the feedback is registered
  std::optional<Date> if_registered_on;     // set where the date depends on the day of that
  std::vector<calendar::Working> workings;  // how the date is worked out
};

/// What a person may expect, soonest first: the running deadlines and, for feedback not yet taken
/// up, those that would run if it were registered as a formal complaint now.
[[nodiscard]] std::vector<Expectation> outlook(const History& history,
                                               const procedure::Edition& edition,
                                               const calendar::WorkingCalendar& calendar,
                                               Instant now);

}  // namespace redress::casework
