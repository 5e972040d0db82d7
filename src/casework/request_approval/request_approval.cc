#include "casework/request_approval/request_approval.h"

#include <algorithm>

#include "casework/approvals.h"
#include "casework/gates.h"
#include "casework/grounds.h"
#include "casework/offer_remedy/offer_remedy.h"
#include "casework/permission.h"

namespace redress::casework {

std::optional<Refusal> RequestApproval::barred(const Situation& here) {
  if (authorities_here(here).empty()) {
    return not_part_of_procedure();
  }
  return unless_not_closed(here);
}

Decision RequestApproval::decide(const Situation& here) const {
  const auto rules = authorities_here(here);
  const auto& rule = **std::find_if(rules.begin(), rules.end(),
                                    [&](const auto* one) { return one->id == authority; });
  if (!rule.asked_by.empty() && !share(rule.asked_by, here.circumstances.actor.roles)) {
    return fail(refusal("not-yours-to-ask", "Only {roles} may ask for this.",
                        {{"roles", role_names(here.edition, rule.asked_by)}}, rule.source));
  }
  if (rule.act == OfferRemedy::kTraits.name && !amount) {
    return fail(refusal("amount-missing",
                        "Say how much is to be offered; £0.00 where it is no money.", {},
                        rule.source));
  }
  if (rule.of.size() > 1 && std::find(rule.of.begin(), rule.of.end(), of) == rule.of.end()) {
    return fail(
        refusal("subject-missing", "Say which rule or marker it is about.", {}, rule.source));
  }
  if (!rule.grounds.empty()) {
    if (auto refused = not_on_ground(rule.grounds, ground, rule.source, here)) {
      return fail(*refused);
    }
  }
  for (const auto& check : rule.evidence) {
    if (auto refused = unless_checked(check, rule.source, here)) {
      return fail(*refused);
    }
  }
  const auto number = here.casefile.approvals.size() + 1;
  return facts(ApprovalRequested{.request = "A" + std::to_string(number),
                                 .authority = rule.id,
                                 .stage = here.casefile.stage,
                                 .of = rule.of.size() == 1 ? rule.of.front() : of,
                                 .what = what,
                                 .amount = amount,
                                 .ground = ground});
}

}  // namespace redress::casework
