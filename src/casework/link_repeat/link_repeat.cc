#include "casework/link_repeat/link_repeat.h"

namespace redress::casework {

std::optional<Refusal> LinkRepeat::barred(const Situation& here) { return unless_not_closed(here); }

Decision LinkRepeat::decide(const Situation&) const {
  return facts(Linked{.other = other, .relation = relation, .reason = reason});
}

}  // namespace redress::casework
