#include "casework/reopen/reopen.h"

namespace redress::casework {

std::optional<Refusal> Reopen::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (here.casefile.closed_at) {
    return std::nullopt;
  }
  return refusal("not-closed", "It is not closed.");
}

Decision Reopen::decide(const Situation&) const { return facts(Reopened{.reason = reason}); }

}  // namespace redress::casework
