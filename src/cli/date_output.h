#pragma once

#include <string>
#include <string_view>

#include "calendar/clock.h"
#include "system/json.h"

namespace redress::cli {

// The option words of `redress date`, which its JSON repeats.
[[nodiscard]] std::string_view word_for(calendar::End end);         // "end-of-day"
[[nodiscard]] std::string_view word_for(calendar::CountFrom from);  // "next-day"

/// Returns the due date of a count in days as a date, and of a count in hours as a moment with
/// London's offset.
[[nodiscard]] std::string iso_due(const calendar::Due& due, const calendar::Amount& amount);

/// Returns a page of text for a person: the date, the days, the rule. Ends with a newline.
[[nodiscard]] std::string text_of(const calendar::Working& working);

/// Returns the same for programs: the object described in docs/command-line.md.
[[nodiscard]] system::Json working_json(const calendar::Working& working,
                                        const calendar::WorkingCalendar& calendar);

/// Returns that object as one line, without a newline at its end.
[[nodiscard]] std::string json_of(const calendar::Working& working,
                                  const calendar::WorkingCalendar& calendar);

/// Returns {"error":...} for a question that was refused.
[[nodiscard]] std::string json_of(const Message& refusal);

}  // namespace redress::cli
