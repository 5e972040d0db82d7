#include "casework/deciding/happened.h"

#include <algorithm>

#include "calendar/london.h"
#include "casework/rules/standing.h"

namespace redress::casework {
namespace {

using std::chrono::hours;

/// A deadline that ends within the day, at an hour, and is still to be met: the time of what
/// happened on that day decides whether it was met.
const Deadline* ending_within(Date day, const Standing& standing) {
  const auto found = std::ranges::find_if(standing.deadlines, [&](const Deadline& deadline) {
    return deadline.rule->use == procedure::Use::deadline && deadline.due && !deadline.met_at &&
           deadline.due->on == day && deadline.due->at < calendar::end_of(day);
  });
  return found == standing.deadlines.end() ? nullptr : &*found;
}

}  // namespace

Happened::Happened(calendar::LocalTime at)
    : day(std::chrono::floor<std::chrono::days>(at)),
      time(at - std::chrono::floor<std::chrono::days>(at)) {}

Result<Instant, Refusal> moment_of(const Happened& happened, const Standing* standing,
                                   Instant now) {
  const auto at = calendar::from_london(happened.day + happened.time.value_or(hours(12)));
  if (!at) {
    return fail(Refusal{.message = at.error(), .source = {}});
  }
  if (happened.time) {
    return *at;
  }
  auto moment = *at;
  // What a clock began with the day's last second leaves no time of the day for anything else.
  const auto not_before = [&](Instant earliest) {
    if (calendar::london_day(earliest) == happened.day &&
        earliest < calendar::end_of(happened.day)) {
      moment = std::max(moment, earliest);
    }
  };
  if (standing != nullptr) {
    if (const auto* deadline = ending_within(happened.day, *standing)) {
      return fail(refusal("time-needed",
                          "{clock} ends at {when}. Give the time of day as well: it decides.",
                          {{"clock", deadline->rule->name},
                           {"when", calendar::to_words(calendar::to_london(deadline->due->at))}},
                          deadline->rule->source));
    }
    not_before(standing->casefile.received_at);
    for (const auto& run : standing->casefile.runs) {
      not_before(run.started_at);
    }
  }
  return calendar::london_day(now) == happened.day ? std::min(moment, now) : moment;
}

}  // namespace redress::casework
