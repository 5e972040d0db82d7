#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/working_calendar.h"
#include "procedure/edition.h"

namespace redress::tests {

/// One row of an examples.csv: a date worked out by hand.
struct Example {
  int line = 0;
  std::string start;  // a London date or time: "2021-05-28T16:00"
  std::string clock;  // "stage-1.decision", "age", "route.tribunal", "stage-1.decision extended"
  std::string due;    // a date, a moment for hours, or "not set"
  std::string why;
};

/// The fields of a line with commas between them; a field may stand in quotation marks.
std::vector<std::string> fields_of(std::string_view line);

/// The rows of a file with the columns start,clock,due,why; a failure of the test where it has
/// others.
std::vector<Example> read_examples(std::string_view text);

/// What the edition makes of a row, as its `due` would be written; or why it cannot be told.
std::string due_by(const procedure::Edition& edition, const calendar::WorkingCalendar& calendar,
                   const Example& example);

/// The same moment written by the row: "2021-05-30T16:00+01:00" and "2021-05-30T15:00Z" alike.
bool agrees(const std::string& worked_out, const std::string& written);

}  // namespace redress::tests
