#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace redress::calendar {

/// A civil day, as a letter or the law means "5 April": no time, no zone.
using Date = std::chrono::local_days;

/// What a clock on a wall in London shows, to the second.
using LocalTime = std::chrono::local_seconds;

/// A moment, in UTC. This is what is stored; only London time turns it into a day.
using Instant = std::chrono::sys_seconds;

/// "2022-09-12"; nothing for any other shape or a day that does not exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// "2022-09-12T10:00" or "2022-09-12T10:00:30"; nothing for any other shape, or where there is no
/// such day or hour.
[[nodiscard]] std::optional<LocalTime> parse_local_time(std::string_view text);

[[nodiscard]] std::string to_iso(Date day);    // 2022-09-12
[[nodiscard]] std::string to_words(Date day);  // Monday 12 September 2022

/// "4:00pm", "midday", "midnight": a time of day, given as minutes after midnight (0 to 1,439).
[[nodiscard]] std::string to_words(std::chrono::minutes time_of_day);

/// "4:00pm on Monday 12 September 2022", "midnight at the start of Monday 12 September 2022";
/// seconds are left out.
[[nodiscard]] std::string to_words(LocalTime time);

[[nodiscard]] bool is_weekend(Date day);

[[nodiscard]] int year_of(Date day);

/// The day n months later with the same number, or the month's last day when it has no such number.
[[nodiscard]] Date add_months(Date day, int months);

}  // namespace redress::calendar
