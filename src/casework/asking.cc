#include "casework/asking.h"

#include <utility>

#include "base/check.h"
#include "casework/decide.h"

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
  const auto* traits = find_command(asking.command);
  CHECK(traits);
  if (auto bar = barred(*traits, here)) {
    return fail(NotDone{.refusal = std::move(bar), .problems = {}});
  }
  auto command = read_command(asking.command, asking.answers, here);
  if (!command) {
    return fail(NotDone{.refusal = {}, .problems = std::move(command.error())});
  }
  auto events = decide(*command, here);
  if (!events) {
    return fail(NotDone{.refusal = std::move(events.error()), .problems = {}});
  }
  return std::move(*events);
}

}  // namespace redress::casework
