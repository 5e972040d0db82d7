#pragma once

#include <string>
#include <vector>

#include "casework/clocks/deadlines.h"
#include "markup/html.h"

// Dates as pages show them, always with their working.
namespace redress::web {

/// Returns "Monday 14 June 2021" or, for a clock that counts hours, "4:00pm on Sunday 30 May 2021".
[[nodiscard]] std::string due_words(const procedure::Clock& rule, const calendar::Due& due);

/// Returns a moment in words.
[[nodiscard]] std::string moment_words(calendar::Instant moment);

/// Returns "clause 6.2".
[[nodiscard]] std::string clause_words(const procedure::Source& source);

/// Returns the clause and, where the text was unclear, how it was read: for staff.
[[nodiscard]] markup::Html source_note(const procedure::Source& source);

/// Returns the clause alone: for residents, since a reading is shown only to staff until the
/// landlord confirms it.
[[nodiscard]] markup::Html clause_note(const procedure::Source& source);

/// Returns a working, day by day, behind "How this date is worked out": the rule in sentences, then
/// each day with its number or the reason it does not count.
[[nodiscard]] markup::Html working_details(
    const std::vector<calendar::Working>& workings,
    const std::string& summary = "How this date is worked out");

/// Returns a deadline's state as a tag, in words, with the days left while it is running.
[[nodiscard]] markup::Html state_tag(const casework::Deadline& deadline, calendar::Instant now);

/// Returns how far away a due moment is: "due today", "3 days left", "2 days late".
[[nodiscard]] std::string days_left_words(calendar::Instant due, calendar::Instant now);

}  // namespace redress::web
