#include "casework/allocate/allocate.h"

namespace redress::casework {

std::optional<Refusal> Allocate::barred(const Situation& here) { return unless_not_closed(here); }

Decision Allocate::decide(const Situation& here) const {
  return facts(Allocated{.stage = here.casefile.stage, .role = role, .to = to});
}

}  // namespace redress::casework
