#include "casework/explain_to_body/explain_to_body.h"

namespace redress::casework {

std::optional<Refusal> ExplainToBody::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (here.casefile.body_requests > 0) {
    return std::nullopt;
  }
  return refusal("nothing-asked", "No request of an outside body awaits an answer.");
}

Decision ExplainToBody::decide(const Situation&) const {
  return facts(OmbExplained{.reason = reason});
}

}  // namespace redress::casework
