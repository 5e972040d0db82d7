#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "calendar/working_calendar.h"
#include "procedure/edition.h"
#include "procedure/reader.h"

// Dates worked out by hand, which an edition must give too.
namespace redress::procedure {

/// One row of an examples.csv: a date worked out by hand.
struct Example {
  int line = 0;
  std::string start;  // a London date or time: "2021-05-28T16:00"
  std::string clock;  // "stage-1.decision", "age", "route.tribunal", "stage-1.decision extended"
  std::string due;    // a date, a moment for hours, or "not set"
  std::string why;
};

/// The fields of a line with commas between them; a field may stand in quotation marks.
[[nodiscard]] std::vector<std::string> fields_of_row(std::string_view line);

/// The rows of a file with the columns start,clock,due,why, or every line that is none. A field may
/// stand in quotation marks. `file` names it in problems.
[[nodiscard]] Result<std::vector<Example>, std::vector<Problem>> read_examples(
    std::string_view text, std::string_view file);

/// What the edition makes of a row, as its `due` would be written; or why it cannot be told.
[[nodiscard]] std::string due_by(const Edition& edition, const calendar::WorkingCalendar& calendar,
                                 const Example& example);

/// The same moment written by the row: "2021-05-30T16:00+01:00" and "2021-05-30T15:00Z" alike.
[[nodiscard]] bool agrees(const std::string& worked_out, const std::string& written);

}  // namespace redress::procedure
