#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "calendar/date.h"
#include "calendar/working_calendar.h"

namespace redress::calendar {

enum class Unit { hours, working_days, calendar_days, weeks, months, years };

/// The largest count an amount may have, in any unit.
inline constexpr int kLargestCount = 10'000;

/// A length with its unit: "10 working days", "48 hours", "8 weeks".
struct Amount {
  int count = 0;
  Unit unit = Unit::working_days;
  std::string day{};  // another name for a working day: "school day"; "" where it was not used

  bool operator==(const Amount&) const = default;
};

/// "10 working days", "1 month"; singular and plural alike, a count from 0 to 10,000. Plain "days"
/// are refused: a length must say which days it means. `day` is what else a working day may be
/// called, such as "school day"; "" for nothing.
[[nodiscard]] Result<Amount, Message> parse_amount(std::string_view text,
                                                   std::string_view day = "");

/// "10 working days", "1 month", "15 school days": what parse_amount reads.
[[nodiscard]] std::string to_words(const Amount& amount);

/// When on its last day a count ends. Hours always end exactly.
enum class End {
  end_of_day,         // 23:59:59 on the day (deadlines, windows)
  close_of_business,  // the landlord's closing time on the day; the end of the day while hours are
                      // not set
  start_of_day,       // 00:00 on the day (rights that open)
};

/// Which day is day 1. Never decided silently: each clock says its own.
enum class CountFrom {
  next_day,  // the day of the start event is day 0
  same_day,  // the day of the start event is day 1; the first working day after it, when it is not
             // one
};

/// The conventions of a count. The default: the start is day 0, no cut-off, end of day. Hours are
/// counted exactly and use none of them.
struct Counting {
  End end = End::end_of_day;
  CountFrom from = CountFrom::next_day;
  /// A start after this time of day counts as the next calendar day's, working or not (minutes
  /// after midnight; a start on the very minute is in time). Unset: no cut-off.
  std::optional<std::chrono::minutes> cut_off;
  /// A start on a day that is no working day counts as the next working day's, whatever the unit.
  bool rolls = false;

  bool operator==(const Counting&) const = default;
};

/// Where a count ends.
struct Due {
  Instant at;                  // the last second in time, or the first second of a right that opens
  Date on;                     // the London day of `at`
  bool hours_not_set = false;  // close of business was asked for and the landlord has set no hours

  bool operator==(const Due&) const = default;
};

/// The moment `amount` after `start`; its count is 0 to kLargestCount (CHECK). A week is 7 days.
/// Months and years end on the day with the same number, or on the month's last day when it has no
/// such day; a count whose first day is day 1 ends the day before. Refuses, naming the calendar,
/// when a year's holidays are not held, whatever the unit: no date outside the data is returned.
[[nodiscard]] Result<Due, Message> due_after(Instant start, const Amount& amount,
                                             const Counting& counting,
                                             const WorkingCalendar& calendar);

/// One day of a working: what it is and which number it was given.
struct WorkingDay {
  Date on;
  DayKind kind = DayKind::working;
  int number = 0;   // 0: not counted
  std::string why;  // "day 3", "weekend", "Easter Monday (holiday)", "day 0: the day of the start"
  std::string release;  // for holidays: the calendar and its release, and when an irregular day was
                        // announced
};

/// Over this many days a working lists only the first, the last and, for working days, the holidays
/// and closures.
inline constexpr int kMostDaysListed = 200;

/// The explanation of a date: every day from the start to the end, and the rule in words.
struct Working {
  Instant start;
  Amount amount;
  Counting counting;
  Due due;
  std::vector<WorkingDay>
      days;  // empty for hours; only the first and the last for months and years
  std::vector<std::string>
      sentences;  // the rule in plain words: where it starts, what is counted, where it ends
};

/// The same date as due_after, with its working. Slower: for a page or a person, not for a loop.
[[nodiscard]] Result<Working, Message> explain(Instant start, const Amount& amount,
                                               const Counting& counting,
                                               const WorkingCalendar& calendar);

/// The day a count in days starts from: the start's London day; the next when it came after the
/// cut-off; where the count rolls, the next working day when that is none. Refuses, naming the
/// calendar, when a year's holidays are needed and not held.
[[nodiscard]] Result<Date, Message> counted_from(Instant start, const Counting& counting,
                                                 const WorkingCalendar& calendar);

}  // namespace redress::calendar
