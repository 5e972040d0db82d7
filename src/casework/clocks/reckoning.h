#pragma once

#include "casework/clocks/deadlines.h"
#include "procedure/clocks.h"

namespace redress::casework {

/// One run of a clock.
struct ClockRun {
  const procedure::Clock& rule;
  std::string run;  // as in Deadline
};

/// The runs of a clock: one for each request of an outside body that starts it, else a single one,
/// "".
[[nodiscard]] std::vector<std::string> runs_of(const procedure::Clock& rule,
                                               const History& history);

/// One run as it stands, whether or not it applies to the casefile. A holiday that was announced
/// or agreed after it stopped does not move it: it is counted on the calendar known then.
[[nodiscard]] Deadline reckon_one(const ClockRun& run, const History& history,
                                  const Casefile& casefile, const procedure::Edition& edition,
                                  const calendar::WorkingCalendar& calendar, Instant now);

}  // namespace redress::casework
