#include "casework/clocks/lengthening.h"

#include "calendar/london.h"
#include "calendar/working_calendar.h"

namespace redress::casework {

calendar::Amount time_between(Instant since, Instant until, calendar::Unit unit,
                              const calendar::WorkingCalendar& calendar) {
  using calendar::Unit;
  if (unit == Unit::hours) {
    const auto hours = std::chrono::floor<std::chrono::hours>(until - since);
    return {static_cast<int>(hours.count()), Unit::hours};
  }
  const auto from = calendar::london_day(since);
  const auto to = calendar::london_day(until);
  if (unit == Unit::working_days && calendar.covers(from) && calendar.covers(to)) {
    return {calendar.working_days_between(from, to), Unit::working_days,
            calendar.office().own_working_day()};
  }
  return {static_cast<int>((to - from).count()), Unit::calendar_days};
}

Result<calendar::Due, Message> moved(Instant due, const Lengthening& by,
                                     const procedure::Clock& rule,
                                     const calendar::WorkingCalendar& calendar) {
  return by.restarted_at
             ? calendar::due_after(*by.restarted_at, *rule.within, rule.counting, calendar)
             : calendar::due_after(due, by.by, {.end = rule.counting.end}, calendar);
}

std::string pause_words(const Lengthening& by) {
  if (!by.is_pause) {
    return "";
  }
  return by.restarted_at ? "It stood still, and counts from nothing again since " +
                               calendar::to_words(calendar::london_day(*by.restarted_at))
                         : "It stood still: " + calendar::to_words(by.by) +
                               (by.by.count == 1 ? " does not count" : " do not count");
}

}  // namespace redress::casework
