#include "casework/deciding/asking.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/check.h"
#include "casework/acts/acts.h"
#include "casework/deciding/answers.h"
#include "casework/deciding/decide.h"
#include "casework/events/decision.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/rules/standing.h"

namespace redress::casework {

std::string NotDone::code() const { return refusal ? refusal->code() : "answers"; }

std::vector<std::string> NotDone::sentences() const {
  std::vector<std::string> all;
  if (refusal) {
    all.push_back(render(refusal->message));
  }
  for (const auto& problem : problems) {
    all.push_back(render(problem.message));
  }
  return all;
}

namespace {

/// What had happened by a moment.
History until(const History& history, Instant moment) {
  History past;
  std::ranges::copy_if(history, std::back_inserter(past),
                       [&](const Event& event) { return event.occurred_at <= moment; });
  return past;
}

Result<std::vector<Event>, NotDone> decide_in(const Act& act, const Asking& asking,
                                              const Standing& standing) {
  const auto here = standing.seen_by(asking.circumstances);
  if (auto bar = barred(act, here)) {
    return fail(NotDone{.refusal = std::move(bar), .problems = {}});
  }
  const auto answered = read_answers(act, asking.answers, here);
  if (!answered) {
    return fail(NotDone{.refusal = {}, .problems = answered.error()});
  }
  auto events = decide(act, *answered, here);
  if (!events) {
    return fail(NotDone{.refusal = std::move(events.error()), .problems = {}});
  }
  return std::move(*events);
}

}  // namespace

std::optional<Standing> standing_as_of(const Standing& standing, Instant moment) {
  auto past = until(standing.history, moment);
  if (past.empty() || past.size() == standing.history.size()) {
    return std::nullopt;
  }
  return Standing(std::move(past), standing.edition, standing.calendar, moment, standing.editions);
}

namespace {

/// Whether what a late record says was settled since: what is decided once is not decided again
/// behind the back of what is on record.
bool settled_since(const std::vector<Event>& late, const History& history) {
  const auto settles = [](const Event& event) {
    const auto& body = event.body;
    return body.is<DecisionIssued>() || body.is<HearingDecided>() || body.is<FormSent>() ||
           body.is<FormReceived>();
  };
  return std::ranges::any_of(late, [&](const Event& one) {
    return settles(one) && std::ranges::any_of(history, [&](const Event& other) {
             return other.body.place() == one.body.place() &&
                    stage_of(other.body) == stage_of(one.body);
           });
  });
}

}  // namespace

Result<std::vector<Event>, NotDone> decide(const Asking& asking, const Standing& standing) {
  const auto* act = find_act(asking.act);
  CHECK(act);
  auto now = decide_in(*act, asking, standing);
  if (now || now.error().refusal == std::nullopt) {
    return now;
  }
  const auto& circumstances = asking.circumstances;
  const auto then = act->traits.late && circumstances.occurred_at < circumstances.now
                        ? standing_as_of(standing, circumstances.occurred_at)
                        : std::nullopt;
  if (!then || barred(*act, then->seen_by(circumstances))) {
    return now;
  }
  auto late = decide_in(*act, asking, *then);
  return late && settled_since(*late, standing.history) ? std::move(now) : std::move(late);
}

}  // namespace redress::casework
