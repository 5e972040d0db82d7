#include "casework/offer_remedy/offer_remedy.h"

#include "casework/approvals.h"
#include "casework/grounds.h"

namespace redress::casework {

std::optional<Refusal> OfferRemedy::barred(const Situation& here) {
  if (here.edition.remedies.empty()) {
    return not_part_of_procedure();
  }
  if (here.casefile.procedure == ProcedureState::informal) {
    return unless_in_hand(here);
  }
  return unless_stage_open(here);
}

Decision OfferRemedy::decide(const Situation& here) const {
  const auto& rule = *here.edition.remedy(remedy);
  if (rule.money && !amount) {
    return fail(refusal("amount-missing", "Say how much.", {}, rule.source));
  }
  if (!rule.money && amount) {
    return fail(refusal("amount-not-asked", "{remedy} has no amount. Leave it out.",
                        {{"remedy", rule.name}}, rule.source));
  }
  if (!rule.grounds.empty()) {
    if (auto refused = not_on_ground(rule.grounds, ground, rule.source, here)) {
      return fail(*refused);
    }
  }
  const auto number = here.casefile.offers.size() + 1;
  return facts(RemedyOffered{.offer = "O" + std::to_string(number),
                             .stage = here.casefile.stage,
                             .remedy = remedy,
                             .ground = ground,
                             .amount = amount,
                             .what = what,
                             .request = request_for_offer(amount, here)});
}

}  // namespace redress::casework
