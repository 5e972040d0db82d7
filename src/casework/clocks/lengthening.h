#pragma once

#include <string>

#include "base/message.h"
#include "base/result.h"
#include "casework/clocks/deadlines.h"

namespace redress::casework {

/// How long a clock stood still, in the days that it counts: those after the day on which it
/// stopped, up to the day on which it went on. Of a clock in hours, the whole hours.
[[nodiscard]] calendar::Amount time_between(Instant since, Instant until, calendar::Unit unit,
                                            const calendar::WorkingCalendar& calendar);

/// The due moment after one that was due before; the error says why no date can be given.
[[nodiscard]] Result<calendar::Due, Message> moved(Instant due, const Lengthening& by,
                                                   const procedure::Clock& rule,
                                                   const calendar::WorkingCalendar& calendar);

/// "It stood still: 4 working days do not count", of a pause that is over; "" for an extension.
[[nodiscard]] std::string pause_words(const Lengthening& by);

}  // namespace redress::casework
