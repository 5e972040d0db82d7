#include "casework/accept_late/accept_late.h"

#include "casework/deadline_named.h"
#include "casework/grounds.h"
#include "casework/permission.h"

namespace redress::casework {

std::optional<Refusal> AcceptLate::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!choices_of({.name = "", .words = "", .from = ChoicesFrom::lapsed_windows}, here).empty()) {
    return std::nullopt;
  }
  return refusal("nothing-lapsed", "No right has lapsed whose late use this procedure allows.");
}

Decision AcceptLate::decide(const Situation& here) const {
  const auto& deadline = deadline_named(here, clock);
  const auto& late = *deadline.rule->late;
  if (!late.by.empty() && !share(late.by, here.circumstances.actor.roles)) {
    return fail(refusal("not-yours-to-accept", "Only {roles} may accept this late.",
                        {{"roles", role_names(here.edition, late.by)}}, late.source));
  }
  if (!late.grounds.empty()) {
    if (auto refused = not_on_ground(late.grounds, ground, late.source, here)) {
      return fail(*refused);
    }
  }
  return facts(LateAccepted{.stage = deadline.rule->stage,
                            .clock = deadline.rule->id,
                            .ground = ground,
                            .reason = reason});
}

}  // namespace redress::casework
