#include "casework/hold_hearing/hold_hearing.h"

namespace redress::casework {

std::optional<Refusal> HoldHearing::barred(const Situation& here) {
  if (auto bar = unless_stage_runs(here)) {
    return bar;
  }
  const auto* run = here.casefile.current();
  if (!run || run->hearing != "hold") {
    return refusal("hearing-not-decided", "First decide that a hearing is held.");
  }
  if (run->hearing_held) {
    return refusal("hearing-held-already", "The hearing is recorded already.");
  }
  return std::nullopt;
}

Decision HoldHearing::decide(const Situation& here) const {
  return facts(HearingHeld{.stage = here.casefile.stage, .present = present, .notes = notes});
}

}  // namespace redress::casework
