#include "casework/stories/rehearsal.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"
#include "calendar/london.h"
#include "calendar/working_calendar.h"
#include "casework/clocks/deadlines.h"
#include "casework/clocks/routes.h"
#include "casework/deciding/duties.h"
#include "casework/deciding/missing_record.h"
#include "casework/events/history.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// Compares what a step expects with how things stand.
class Expectations {
 public:
  Expectations(const Step& step, const Standing& standing) : step_(step), standing_(standing) {}

  std::vector<std::string> unexpected(const std::optional<NotDone>& not_done) {
    const std::string refused = not_done ? not_done->code() : "";
    if (refused != step_.refused) {
      add(refused.empty() ? "it was accepted, not refused with " + step_.refused
                          : "it was refused with " + refused +
                                (step_.refused.empty() ? "" : ", not " + step_.refused));
    }
    for (const auto& role : step_.actor.roles) {
      if (!standing_.edition.role(role)) {
        add("the edition has no role '" + role + "'");
      }
    }
    for (const auto& [key, date] : step_.due) {
      compare(key, "due", date, [](const Deadline& deadline) { return due_text(deadline); });
    }
    for (const auto& [key, state] : step_.state) {
      compare(key, "state", state,
              [](const Deadline& deadline) { return std::string(word_of(deadline.state)); });
    }
    for (const auto& [id, date] : step_.opens) {
      compare_route(id, date);
    }
    if (!step_.stands.empty() && step_.stands != word_of(standing_.casefile.procedure)) {
      add("the procedure stands at " + std::string(word_of(standing_.casefile.procedure)) +
          ", not " + step_.stands);
    }
    const auto missing = missing_from_record(standing_);
    if (step_.missing && *step_.missing != missing) {
      add("missing from the record is " + (missing.empty() ? "nothing" : listed(missing)));
    }
    return std::move(unexpected_);
  }

 private:
  void add(std::string what) { unexpected_.push_back(std::move(what)); }

  template <class Value>
  void compare(const std::string& key, const char* what, const std::string& expected,
               const Value& value) {
    const auto* found = find_deadline(standing_.deadlines, key);
    if (!found) {
      add("there is no clock " + key + " on this casefile");
    } else if (value(*found) != expected) {
      add(key + ": its " + what + " is " + value(*found) + ", not " + expected);
    }
  }

  void compare_route(const std::string& id, const std::string& expected) {
    const auto& routes = standing_.routes;
    const auto found = std::find_if(routes.begin(), routes.end(),
                                    [&](const auto& route) { return route.rule->id == id; });
    if (found == routes.end()) {
      add("there is no route " + id + " for this casefile");
      return;
    }
    const auto opens = found->closed     ? std::string("closed")
                       : found->opens_at ? calendar::to_iso(calendar::london_day(*found->opens_at))
                                         : std::string("not yet");
    if (opens != expected) {
      add("route " + id + " opens " + opens + ", not " + expected);
    }
  }

  const Step& step_;
  const Standing& standing_;
  std::vector<std::string> unexpected_;
};

Instant instant_of(calendar::LocalTime time) {
  const auto instant = calendar::from_london(time);
  CHECK(instant);  // the scenario reader refuses a time that does not exist
  return *instant;
}

/// When the step's act happened.
Result<Instant, Refusal> moment_of_step(const Step& step, const Standing& standing) {
  if (!step.happened) {
    return standing.now;
  }
  return moment_of(*step.happened, standing.casefile.begun ? &standing : nullptr, standing.now);
}

/// Decides a step: what it leaves, or why it is not done.
Result<std::vector<Event>, NotDone> decide_step(const Scenario& scenario, const Step& step,
                                                const Standing& standing) {
  const auto occurred = moment_of_step(step, standing);
  if (!occurred) {
    return fail(NotDone{.refusal = occurred.error(), .problems = {}});
  }
  return decide(Asking{.act = step.act,
                       .answers = step.answers,
                       .circumstances = {.now = standing.now,
                                         .actor = step.actor,
                                         .occurred_at = *occurred,
                                         .only_day_known = step.happened && !step.happened->time,
                                         .late_reason = step.late_reason,
                                         .limits = scenario.limits,
                                         .markers = scenario.markers,
                                         .others = scenario.others,
                                         .staff = scenario.staff}},
                standing);
}

}  // namespace

Rehearsal rehearse(const Scenario& scenario, const procedure::Edition& edition,
                   const calendar::WorkingCalendar& calendar,
                   const std::vector<EditionAndCalendar>& editions) {
  History history;
  Instant now;
  std::vector<StepResult> results;
  const auto standing_now = [&] {
    const auto by = governing(history, {&edition, &calendar}, editions);
    history = with_duties(std::move(history), *by.edition, *by.calendar, now, editions);
    return Standing(history, *by.edition, *by.calendar, now, editions);
  };
  for (const auto& step : scenario.steps) {
    now = instant_of(step.at);
    const auto standing = standing_now();
    StepResult result{.step = &step, .at = now, .events_before = history.size()};
    if (!step.act.empty()) {
      auto events = decide_step(scenario, step, standing);
      if (events) {
        history.insert(history.end(), events->begin(), events->end());
      } else {
        result.not_done = std::move(events.error());
      }
    }
    result.events_after = history.size();
    result.unexpected = Expectations(step, standing_now()).unexpected(result.not_done);
    results.push_back(std::move(result));
  }
  return {.steps = std::move(results), .standing = standing_now()};
}

bool Rehearsal::as_expected() const {
  return std::all_of(steps.begin(), steps.end(),
                     [](const auto& step) { return step.unexpected.empty(); });
}

}  // namespace redress::casework
