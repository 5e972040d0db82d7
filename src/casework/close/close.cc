#include "casework/close/close.h"

#include "casework/permission.h"

namespace redress::casework {

std::optional<Refusal> Close::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!here.casefile.ended() && !here.edition.path(here.casefile.kind).empty()) {
    return refusal(
        "procedure-not-ended",
        "The procedure has not come to its end: the outcome is neither accepted nor final.");
  }
  const auto rules = before(kTraits, here);
  return unless_promises_done(here, rules.empty() ? procedure::Source{} : rules.front()->source);
}

Decision Close::decide(const Situation&) const { return facts(Closed{.note = note}); }

}  // namespace redress::casework
