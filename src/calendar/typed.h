#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "calendar/date.h"

// Days and times as people type them. A day comes before its month. What could be meant in two ways
// is nothing: it is asked for again, not guessed.
namespace redress::calendar {

/// "27 March 2026", "Fri 27 Mar 2026", "27/3/26", "27.3.2026", "2026-03-27", "today", "yesterday"
/// or "tomorrow"; without a year, the day nearest to `today`. Nothing for anything else, for a day
/// that does not exist, and for a weekday that is not that day's.
[[nodiscard]] std::optional<Date> parse_typed_day(std::string_view text, Date today);

/// A month by its number or its name: "3", "March", "mar". 1 to 12; nothing for anything else.
[[nodiscard]] std::optional<unsigned> parse_typed_month(std::string_view text);

/// A year in four digits, or in two: 26 is 2026 and 70 is 1970. Nothing for anything else.
[[nodiscard]] std::optional<int> parse_typed_year(std::string_view text);

/// "9.30am", "9:30 pm", "14:30", "9am", "midday", "noon" or "midnight": as minutes after midnight.
/// Nothing for anything else; an hour alone, without am or pm, says too little.
[[nodiscard]] std::optional<std::chrono::minutes> parse_typed_time(std::string_view text);

}  // namespace redress::calendar
