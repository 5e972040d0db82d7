#include "casework/refuse_escalation/refuse_escalation.h"

#include "casework/grounds.h"
#include "casework/permission.h"

namespace redress::casework {

std::optional<Refusal> RefuseEscalation::barred(const Situation& here) {
  const auto* stage = here.stage();
  if (!here.edition.refuses_escalation() || (stage && !stage->refuse)) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_stage_runs(here)) {
    return bar;
  }
  const auto& by = stage->refuse->by;
  if (!by.empty() && !share(by, here.circumstances.actor.roles)) {
    return refusal("not-your-role", "{act}: this is for {roles}.",
                   {{"act", std::string(kTraits.title)}, {"roles", role_names(here.edition, by)}},
                   stage->refuse->source);
  }
  return std::nullopt;
}

Decision RefuseEscalation::decide(const Situation& here) const {
  const auto& rule = *here.stage()->refuse;
  if (auto refused = not_on_ground(rule.grounds, ground, rule.source, here)) {
    return fail(*refused);
  }
  return facts(EscalationRefused{
      .stage = here.casefile.stage, .ground = ground, .reason = reason, .mode = mode});
}

}  // namespace redress::casework
