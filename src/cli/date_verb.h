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

/// What `redress date` was asked. Without `from` and `add` the questions are lines of the input.
struct DateOptions {
  std::string calendar;
  std::optional<std::string> from;  // "2022-09-12" or "2022-09-12T10:00"
  std::optional<std::string> add;   // "5 working days"
  calendar::Counting counting;
  bool json = false;
};

/// Longer lines of the input are refused: nothing that can be asked comes near.
inline constexpr std::size_t kLongestLine = 1000;

/// Writes the due date with its working; or, of lines "FROM<TAB>AMOUNT", one answer a line, "error:
/// ..." in the place of a line that cannot be answered and an empty line for an empty one. Gives
/// the exit status.
[[nodiscard]] int run_date(const DateOptions& options, const Streams& streams,
                           const CalendarSource& calendars);

/// The verb itself, with its flags and its help.
[[nodiscard]] Verb date_verb(const Streams& streams, CalendarSource calendars);

}  // namespace redress::cli
