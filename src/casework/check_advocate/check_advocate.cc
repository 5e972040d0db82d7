#include "casework/check_advocate/check_advocate.h"

namespace redress::casework {

std::optional<Refusal> CheckAdvocate::barred(const Situation& here) { return unless_in_hand(here); }

Decision CheckAdvocate::decide(const Situation& here) const {
  if (answer != "none" && advocate.empty()) {
    return fail(refusal("advocate-unnamed", "Say who helps them."));
  }
  return facts(AdvocateChecked{.stage = here.casefile.stage_at(here.circumstances.occurred_at),
                               .answer = answer,
                               .advocate = advocate});
}

}  // namespace redress::casework
