#include "casework/record_referral_answer/record_referral_answer.h"

namespace redress::casework {

std::optional<Refusal> RecordReferralAnswer::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (here.casefile.outside == OutsideState::designated_person) {
    return std::nullopt;
  }
  return refusal("not-referred", "It is not with a designated person.");
}

Decision RecordReferralAnswer::decide(const Situation&) const {
  if (answer == "passed-on") {
    return facts(DpPassedOn{.words = words});
  }
  return facts(DpDeclined{.words = words});
}

}  // namespace redress::casework
