#include "casework/deciding/asking.h"

#include <utility>

#include "base/check.h"
#include "casework/acts/acts.h"
#include "casework/deciding/answers.h"
#include "casework/deciding/decide.h"
#include "casework/events/history.h"

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

Result<std::vector<Event>, NotDone> decide(const Asking& asking, const Standing& standing) {
  const auto here = standing.seen_by(asking.circumstances);
  const auto* act = find_act(asking.act);
  CHECK(act);
  if (auto bar = barred(*act, here)) {
    return fail(NotDone{.refusal = std::move(bar), .problems = {}});
  }
  const auto answered = read_answers(*act, asking.answers, here);
  if (!answered) {
    return fail(NotDone{.refusal = {}, .problems = answered.error()});
  }
  auto events = decide(*act, *answered, here);
  if (!events) {
    return fail(NotDone{.refusal = std::move(events.error()), .problems = {}});
  }
  return std::move(*events);
}

}  // namespace redress::casework
