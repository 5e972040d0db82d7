#pragma once

#include "base/message.h"
#include "base/result.h"
#include "calendar/date.h"

// Europe/London by the rule in law: clocks go forward at 01:00 UTC on the last Sunday of March and
// back at 01:00 UTC on the last Sunday of October. The rule has held since 1996; code that reads
// input refuses years outside 1996-2099, so that no date is counted on a rule that may not apply.
namespace redress::calendar {

[[nodiscard]] LocalTime to_london(Instant instant);
[[nodiscard]] Date london_day(Instant instant);

/// The moment a London clock shows this time. A time that occurs twice (the hour after the clocks
/// go back) means the earlier one; a time that does not exist (the hour skipped in March) is
/// refused, as is a year outside the rule.
[[nodiscard]] Result<Instant, Message> from_london(LocalTime time);

/// Why no moment can be given on this day: it is later than the years for which London time is
/// known. Of an earlier day the moments are those of today's rule, which is enough to tell days
/// apart. Nothing for a day that has moments.
[[nodiscard]] std::optional<Message> beyond_london_time(Date day);

/// The first and the last second of a London day. Midnight exists on every day of the rule.
[[nodiscard]] Instant start_of(Date day);
[[nodiscard]] Instant end_of(Date day);

/// "2021-05-30T16:00+01:00": a moment as London shows it, with its offset (seconds only when not
/// zero).
[[nodiscard]] std::string to_iso_london(Instant instant);

/// "2021-05-30T15:00:00Z": the stored form.
[[nodiscard]] std::string to_iso_utc(Instant instant);

/// Reads the stored form ("...Z"), or a time with a numeric offset, seconds given or not; nothing
/// for any other shape or a London day outside 1996-2099.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

}  // namespace redress::calendar
