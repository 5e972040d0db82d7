#include "casework/log_learning/log_learning.h"

namespace redress::casework {

std::optional<Refusal> LogLearning::barred(const Situation& here) {
  return unless_not_closed(here);
}

Decision LogLearning::decide(const Situation&) const {
  if (learning.empty() == why_none.empty()) {
    return fail(refusal("learning-or-none",
                        "Say what should change, or why nothing should: one of the two."));
  }
  if (!learning.empty() && owner.empty()) {
    return fail(refusal("owner-missing", "Say who sees to it."));
  }
  return facts(LearningLogged{.stage = stage,
                              .learning = learning,
                              .target = target,
                              .owner = owner,
                              .why_none = why_none});
}

}  // namespace redress::casework
