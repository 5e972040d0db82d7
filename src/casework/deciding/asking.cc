#include "casework/deciding/asking.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/check.h"
#include "casework/acts/acts.h"
#include "casework/deciding/answers.h"
#include "casework/deciding/decide.h"
#include "casework/events/history.h"
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
  return then && !barred(*act, then->seen_by(asking.circumstances)) ? decide_in(*act, asking, *then)
                                                                    : std::move(now);
}

}  // namespace redress::casework
