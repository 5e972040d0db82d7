#include "casework/redirect/redirect.h"

#include "casework/entry.h"

namespace redress::casework {

std::optional<Refusal> Redirect::barred(const Situation& here) {
  if (!here.edition.has_rule(procedure::EntryEffect::redirect)) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  if (!choices_of({.name = "", .words = "", .from = ChoicesFrom::redirects}, here).empty()) {
    return std::nullopt;
  }
  return refusal("no-rule-to-apply", "No rule that sends it elsewhere can be applied now.");
}

Decision Redirect::decide(const Situation& here) const {
  const auto& entry = *here.edition.entry_rule(rule);
  if (auto refused = not_applicable(entry, here)) {
    return fail(*refused);
  }
  if (auto refused = untold(entry, told)) {
    return fail(*refused);
  }
  if (entry.with_consent && consent != "yes") {
    return fail(refusal("consent-missing",
                        "The person chooses. Ask them, and record that they agree.", {},
                        entry.source));
  }
  return facts(Redirected{.stage = here.casefile.stage,
                          .rule = entry.id,
                          .to = entry.to,
                          .reason = reason,
                          .mode = mode,
                          .told = told,
                          .consent = consent});
}

}  // namespace redress::casework
