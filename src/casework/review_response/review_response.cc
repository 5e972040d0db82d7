#include "casework/review_response/review_response.h"

namespace redress::casework {

std::optional<Refusal> ReviewResponse::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!choices_of({.name = "", .words = "", .from = ChoicesFrom::decided_stages}, here).empty()) {
    return std::nullopt;
  }
  return refusal("nothing-issued", "No response was issued yet.");
}

Decision ReviewResponse::decide(const Situation& here) const {
  const auto* run = here.casefile.run(stage);
  if (run && run->decided_by == here.circumstances.actor.id) {
    return fail(refusal("own-response", "You issued it: somebody else reviews it."));
  }
  return facts(ResponseReviewed{.stage = stage, .result = result, .words = words});
}

}  // namespace redress::casework
