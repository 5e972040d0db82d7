#include "casework/close_early/close_early.h"

namespace redress::casework {

std::optional<Refusal> CloseEarly::barred(const Situation& here) {
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  return unless_promises_done(here);
}

Decision CloseEarly::decide(const Situation&) const {
  return facts(ClosedEarly{.ground = ground, .reason = reason, .mode = mode});
}

}  // namespace redress::casework
