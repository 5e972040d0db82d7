#include "calendar/clock.h"

#include "base/check.h"
#include "calendar/london.h"

namespace redress::calendar {

using std::chrono::days;

namespace {

constexpr int kDaysAWeek = 7;
constexpr int kMonthsAYear = 12;

/// A period that includes its first day ends on the day before the same number; where a month lacks
/// that number, its last day is already earlier.
Date add_months_counting(Date from, int months, bool first_is_day_1) {
  const Date end = add_months(from, months);
  const auto number = [](Date day) { return std::chrono::year_month_day{day}.day(); };
  return first_is_day_1 && number(end) == number(from) ? end - days{1} : end;
}

/// The day the count ends on; `from` is covered.
Result<Date, Message> last_day_of(Date from, const Amount& amount, CountFrom count_from,
                                  const WorkingCalendar& calendar) {
  const int n = amount.count;
  const bool first_is_day_1 = count_from == CountFrom::same_day && n > 0;
  switch (amount.unit) {
    case Unit::working_days:
      return calendar.add_working_days(from,
                                       first_is_day_1 && calendar.is_working(from) ? n - 1 : n);
    case Unit::calendar_days:
      return from + days{n - (first_is_day_1 ? 1 : 0)};
    case Unit::weeks:
      return from + days{kDaysAWeek * n - (first_is_day_1 ? 1 : 0)};
    case Unit::months:
      return add_months_counting(from, n, first_is_day_1);
    case Unit::years:
      return add_months_counting(from, n * kMonthsAYear, first_is_day_1);
    case Unit::hours:
      break;
  }
  CHECK(amount.unit != Unit::hours);
  return from;
}

/// The moment a London clock shows this time on this day, or an hour later in the hour skipped in
/// March.
Instant closing(Date day, std::chrono::minutes closes_at) {
  const LocalTime time = day + closes_at;
  const auto instant = from_london(time);
  return instant ? *instant : *from_london(time + std::chrono::hours{1});
}

Due due_on(Date last, End end, const OfficeHours& office) {
  switch (end) {
    case End::start_of_day:
      return {start_of(last), last};
    case End::close_of_business:
      if (office.closes_at) {
        return {closing(last, *office.closes_at), last};
      }
      return {end_of(last), last, /*hours_not_set=*/true};
    case End::end_of_day:
      break;
  }
  return {end_of(last), last};
}

}  // namespace

Result<Date, Message> counted_from(Instant start, const Counting& counting,
                                   const WorkingCalendar& calendar) {
  const LocalTime local = to_london(start);
  const Date day = std::chrono::floor<days>(local);
  const bool too_late = counting.cut_off && local > day + *counting.cut_off;
  const Date from = too_late ? day + days{1} : day;
  if (!counting.rolls) {
    return from;
  }
  // The first working day after the day before it is the day itself where that is one.
  return calendar.add_working_days(from - days{1}, 1);
}

Result<Due, Message> due_after(Instant start, const Amount& amount, const Counting& counting,
                               const WorkingCalendar& calendar) {
  CHECK(amount.count >= 0 && amount.count <= kLargestCount);
  const bool in_hours = amount.unit == Unit::hours;
  const auto from =
      in_hours ? Result<Date, Message>{london_day(start)} : counted_from(start, counting, calendar);
  if (!from) {
    return fail(from.error());
  }
  const Instant exact = start + std::chrono::hours{amount.count};
  const auto last = in_hours ? Result<Date, Message>{london_day(exact)}
                             : last_day_of(*from, amount, counting.from, calendar);
  if (!last) {
    return fail(last.error());
  }
  if (auto beyond = beyond_london_time(*last)) {
    return fail(std::move(*beyond));
  }
  return in_hours ? Due{exact, *last} : due_on(*last, counting.end, calendar.office());
}

}  // namespace redress::calendar
