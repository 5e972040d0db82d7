#include "casework/revise_external/revise_external.h"

#include <algorithm>

namespace redress::casework {

std::optional<Refusal> ReviseExternal::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (here.casefile.body_requests > 0) {
    return std::nullopt;
  }
  return refusal("nothing-asked", "No request of an outside body awaits an answer.");
}

Decision ReviseExternal::decide(const Situation& here) const {
  const bool explained = std::any_of(
      here.history.begin(), here.history.end(),
      [](const auto& event) { return std::holds_alternative<OmbExplained>(event.body); });
  if (!explained) {
    return fail(refusal("not-explained", "First explain the delay to them."));
  }
  return facts(OmbRevised{.new_date = new_date});
}

}  // namespace redress::casework
