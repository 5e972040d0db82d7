#include "casework/deciding/duties.h"

#include <algorithm>
#include <utility>

#include "calendar/london.h"
#include "calendar/working_calendar.h"
#include "casework/acts/acts.h"
#include "casework/deciding/asking.h"
#include "casework/deciding/decide.h"
#include "casework/events/history.h"
#include "casework/events/reception.h"
#include "casework/rules/act_names.h"
#include "casework/rules/deadline_named.h"
#include "casework/rules/standing.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// Whether the act that the edition asks for at a lapse has been done: a window closes once, and
/// what is registered is formal, as of whatever moment.
bool acted(const History& history, const Deadline& deadline) {
  if (deadline.rule->use == procedure::Use::window) {
    return deadline.miss_recorded;
  }
  return std::any_of(history.begin(), history.end(),
                     [](const Event& event) { return event.body.is<Registered>(); });
}

Duty duty_of(const std::string& act, const Deadline& deadline) {
  Duty duty{.act = act, .answers = {}, .due_at = deadline.due->at};
  if (act == act_name::kMakeFormal) {
    duty.answers["reason"] = {deadline.rule->name + ": the time ran out"};
  } else {
    duty.answers["clock"] = {deadline.key()};
  }
  return duty;
}

/// What a lapsed clock still asks for, in order: first its miss on record, then the edition's act,
/// then that the day the person was told to expect has passed as well.
std::optional<Duty> duty_of(const History& history, const Deadline& deadline) {
  if (deadline.rule->use == procedure::Use::deadline && !deadline.miss_recorded) {
    return duty_of(std::string(act_name::kRecordMiss), deadline);
  }
  if (deadline.rule->on_lapse && !acted(history, deadline)) {
    return duty_of(*deadline.rule->on_lapse, deadline);
  }
  if (watches_expected_date(deadline)) {
    auto duty = duty_of(std::string(act_name::kRecordMiss), deadline);
    duty.due_at = calendar::end_of(*deadline.expected);
    return duty;
  }
  return std::nullopt;
}

/// The same, unless a rule forbids it now.
std::optional<Duty> possible_duty_of(const Standing& standing, const Deadline& deadline) {
  auto duty = duty_of(standing.in_force(), deadline);
  if (!duty) {
    return std::nullopt;
  }
  const Circumstances by_clock{
      .now = standing.now, .actor = system_actor(), .occurred_at = duty->due_at, .late_reason = ""};
  const auto* act = find_act(duty->act);
  return act && barred(*act, standing.seen_by(by_clock)) ? std::nullopt : duty;
}

}  // namespace

const Actor& system_actor() {
  static const Actor kSystem{.kind = ActorKind::system,
                             .id = "system",
                             .name = std::string(usual_name(ActorKind::system)),
                             .roles = {}};
  return kSystem;
}

std::optional<Duty> next_duty(const Standing& standing) {
  const auto now = standing.now;
  std::optional<Duty> first;
  for (const auto& deadline : standing.deadlines) {
    if (deadline.state != ClockState::missed || deadline.due->at >= now) {
      continue;
    }
    auto duty = possible_duty_of(standing, deadline);
    if (duty && duty->due_at < now && (!first || duty->due_at < first->due_at)) {
      first = std::move(duty);
    }
  }
  return first;
}

std::optional<Instant> wakes_at(const Standing& standing) {
  std::optional<Instant> first;
  for (const auto& deadline : standing.deadlines) {
    const bool running =
        deadline.state == ClockState::running && deadline.rule->use != procedure::Use::opening;
    const auto owing = deadline.state == ClockState::missed ? possible_duty_of(standing, deadline)
                                                            : std::optional<Duty>();
    if (!deadline.due || !(running || owing)) {
      continue;
    }
    const auto at = owing ? owing->due_at : deadline.due->at;
    if (!first || at < *first) {
      first = at;
    }
  }
  if (first) {
    *first += std::chrono::seconds(1);  // a clock runs out after its last second, not at it
  }
  return first;
}

History with_duties(History history, const procedure::Edition& edition,
                    const calendar::WorkingCalendar& calendar, Instant until,
                    const std::vector<EditionAndCalendar>& editions) {
  while (true) {
    const Standing standing(std::move(history), edition, calendar, until, editions);
    const auto duty = next_duty(standing);
    if (!duty) {
      return standing.history;
    }
    // Never before what it is based on: a complaint registered as of its receipt may owe something
    // at once.
    const Instant recorded =
        std::max(duty->due_at + std::chrono::seconds(1), standing.history.back().recorded_at);
    const Standing then(standing.history, edition, calendar, recorded, editions);
    const auto events = decide(Asking{.act = duty->act,
                                      .answers = duty->answers,
                                      .circumstances = {.now = recorded,
                                                        .actor = system_actor(),
                                                        .occurred_at = duty->due_at,
                                                        .late_reason = ""}},
                               then);
    history = standing.history;
    if (!events) {
      return history;  // a duty that is refused stays undone until something changes
    }
    history.insert(history.end(), events->begin(), events->end());
  }
}

}  // namespace redress::casework
