#include "casework/deciding/outlook.h"

#include <algorithm>

#include "calendar/london.h"
#include "calendar/working_calendar.h"
#include "casework/deciding/asking.h"
#include "casework/deciding/duties.h"
#include "casework/events/history.h"
#include "casework/rules/act_names.h"
#include "casework/rules/standing.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

std::vector<Expectation> running(const History& history, const procedure::Edition& edition,
                                 const calendar::WorkingCalendar& calendar, Instant now) {
  std::vector<Expectation> expectations;
  for (const auto& deadline : deadlines_of(history, replay(history), edition, calendar, now)) {
    if (deadline.owed() && deadline.due) {
      expectations.push_back(
          {.rule = deadline.rule,
           .due = *deadline.due,
           .if_registered = deadline.if_registered,
           .if_registered_on = {},
           .workings = explain(deadline).value_or(std::vector<calendar::Working>{})});
    }
  }
  return expectations;
}

/// The history as it would be if the feedback were registered now; unchanged where it cannot be
/// registered.
History if_registered(const History& history, const procedure::Edition& edition,
                      const calendar::WorkingCalendar& calendar, Instant now) {
  const Standing standing(history, edition, calendar, now);
  const Asking registration{
      .act = std::string(act_name::kRegister),
      .answers = {},
      .circumstances = {
          .now = now, .actor = system_actor(), .occurred_at = now, .late_reason = ""}};
  History after = history;
  if (const auto events = decide(registration, standing)) {
    after.insert(after.end(), events->begin(), events->end());
  }
  return after;
}

}  // namespace

std::vector<Expectation> outlook(const History& history, const procedure::Edition& edition,
                                 const calendar::WorkingCalendar& calendar, Instant now) {
  const auto casefile = replay(history);
  auto expectations = running(history, edition, calendar, now);
  if (casefile.procedure == ProcedureState::triage) {
    const auto after = if_registered(history, edition, calendar, now);
    for (auto& then : running(after, edition, calendar, now)) {
      const auto known = [&](const auto& expectation) { return expectation.rule == then.rule; };
      if (std::none_of(expectations.begin(), expectations.end(), known)) {
        then.if_registered = true;
        then.if_registered_on = calendar::london_day(now);
        expectations.push_back(then);
      }
    }
  }
  std::stable_sort(expectations.begin(), expectations.end(),
                   [](const auto& one, const auto& other) { return one.due.at < other.due.at; });
  return expectations;
}

}  // namespace redress::casework
