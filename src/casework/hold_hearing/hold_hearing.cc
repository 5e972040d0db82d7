#include "casework/hold_hearing/hold_hearing.h"

#include "base/text.h"

namespace redress::casework {

namespace {

std::optional<Refusal> too_many(const std::string& supporters, const Situation& here) {
  if (supporters.empty()) {
    return std::nullopt;
  }
  const auto came = whole_number(supporters);
  if (!came || *came < 0) {
    return refusal("not-a-number", "Write how many came as a whole number.");
  }
  const auto& panel = here.stage()->panel;
  if (panel && panel->supporters && *came > *panel->supporters) {
    return refusal("too-many-supporters", "The complainant may bring {most}.",
                   {{"most", std::to_string(*panel->supporters)}}, panel->source);
  }
  return std::nullopt;
}

}  // namespace

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
  if (auto refused = too_many(supporters, here)) {
    return fail(*refused);
  }
  return facts(HearingHeld{
      .stage = here.casefile.stage, .present = present, .notes = notes, .supporters = supporters});
}

}  // namespace redress::casework
