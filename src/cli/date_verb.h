#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/clock.h"
#include "cli/verb.h"

namespace redress::cli {

/// Finds a calendar by name, or says that there is none. Throws when its file is broken.
using CalendarSource =
    std::function<Result<const calendar::WorkingCalendar*, Message>(std::string_view name)>;

/// The options of `redress date`. Without `from` and `add`, the questions are lines of the input.
struct DateOptions {
  std::string calendar;
  std::optional<std::string> from;  // "2022-09-12" or "2022-09-12T10:00"
  std::optional<std::string> add;   // "5 working days"
  calendar::Counting counting;
  bool json = false;
};

/// Longer lines of the input are refused: no valid question comes close.
inline constexpr std::size_t kLongestLine = 1000;

/// Writes the due date with its working or, for input lines "FROM<TAB>AMOUNT", one answer per line:
/// "error: ..." for a line that cannot be answered, and an empty line for an empty one. Returns the
/// exit status.
[[nodiscard]] int run_date(const DateOptions& options, const Streams& streams,
                           const CalendarSource& calendars);

/// The verb itself, with its flags and its help.
[[nodiscard]] Verb date_verb(const Streams& streams, CalendarSource calendars);

}  // namespace redress::cli
