#pragma once

#include "casework/clocks/deadlines.h"
#include "casework/clocks/run/hearing.h"

namespace redress::casework {

/// One run as it stands, whether or not it applies to the casefile. A holiday that was announced
/// or agreed after it stopped does not move it: it is counted on the calendar known then.
[[nodiscard]] Deadline reckon_one(const ClockRun& run, const History& history,
                                  const Casefile& casefile, const procedure::Edition& edition,
                                  const calendar::WorkingCalendar& calendar, Instant now);

}  // namespace redress::casework
