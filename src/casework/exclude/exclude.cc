#include "casework/exclude/exclude.h"

#include "casework/entry.h"

namespace redress::casework {

std::optional<Refusal> Exclude::barred(const Situation& here) {
  if (!here.edition.has_rule(procedure::EntryEffect::exclude)) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  if (!choices_of({.name = "", .words = "", .from = ChoicesFrom::exclusions}, here).empty()) {
    return std::nullopt;
  }
  return refusal("no-rule-to-apply", "No rule that keeps it out can be applied now.");
}

Decision Exclude::decide(const Situation& here) const {
  const auto& entry = *here.edition.entry_rule(rule);
  if (auto refused = not_applicable(entry, here)) {
    return fail(*refused);
  }
  if (auto refused = untold(entry, told)) {
    return fail(*refused);
  }
  return facts(Excluded{.stage = here.casefile.stage,
                        .rule = entry.id,
                        .reason = reason,
                        .mode = mode,
                        .told = told});
}

}  // namespace redress::casework
