#include "casework/answer_external/answer_external.h"

namespace redress::casework {

std::optional<Refusal> AnswerExternal::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (here.casefile.body_requests > 0) {
    return std::nullopt;
  }
  return refusal("nothing-asked", "No request of an outside body awaits an answer.");
}

Decision AnswerExternal::decide(const Situation&) const {
  return facts(OmbSupplied{.what = what, .mode = mode});
}

}  // namespace redress::casework
