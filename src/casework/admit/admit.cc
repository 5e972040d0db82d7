#include "casework/admit/admit.h"

#include "casework/entry.h"
#include "casework/grounds.h"
#include "casework/permission.h"

namespace redress::casework {

std::optional<Refusal> Admit::barred(const Situation& here) {
  if (here.edition.entry_rules.empty()) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  if (!choices_of({.name = "", .words = "", .from = ChoicesFrom::rules_in_the_way}, here).empty()) {
    return std::nullopt;
  }
  return refusal("nothing-in-the-way", "No rule keeps it out.");
}

Decision Admit::decide(const Situation& here) const {
  const auto& entry = *here.edition.entry_rule(rule);
  if (!entry.by.empty() && !share(entry.by, here.circumstances.actor.roles)) {
    return fail(refusal("not-yours-to-apply", "{rule}: this is for {roles}.",
                        {{"rule", entry.name}, {"roles", role_names(here.edition, entry.by)}},
                        entry.source));
  }
  if (auto refused = not_on_ground(entry.unless, ground, entry.source, here)) {
    return fail(*refused);
  }
  return facts(Admitted{.rule = entry.id, .ground = ground, .reason = reason});
}

}  // namespace redress::casework
