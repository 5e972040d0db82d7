#include "casework/decide_hearing/decide_hearing.h"

namespace redress::casework {

std::optional<Refusal> DecideHearing::barred(const Situation& here) {
  if (auto bar = unless_stage_runs(here)) {
    return bar;
  }
  if (!happened(here, FormReceived::kName, here.casefile.stage)) {
    return refusal("form-not-received", "First record that the form came back.");
  }
  if (happened(here, HearingDecided::kName, here.casefile.stage)) {
    return refusal("hearing-decided-already", "Whether a hearing is held was decided already.");
  }
  return std::nullopt;
}

Decision DecideHearing::decide(const Situation& here) const {
  if (answer == "decline" && reason.empty()) {
    return fail(refusal("reason-missing", "Say why no hearing is held: the complainant is told."));
  }
  return facts(HearingDecided{.stage = here.casefile.stage, .answer = answer, .reason = reason});
}

}  // namespace redress::casework
