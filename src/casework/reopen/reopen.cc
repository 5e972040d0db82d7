#include "casework/reopen/reopen.h"

namespace redress::casework {

std::optional<Refusal> Reopen::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!here.casefile.closed_at) {
    return refusal("not-closed", "It is not closed.");
  }
  if (const auto& other = here.casefile.merged_into; !other.empty()) {
    return refusal("merged", "It is part of {other} now. Record there what is new.",
                   {{"other", other}});
  }
  return std::nullopt;
}

Decision Reopen::decide(const Situation&) const { return facts(Reopened{.reason = reason}); }

}  // namespace redress::casework
