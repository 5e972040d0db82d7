#include "casework/withdraw/withdraw.h"

namespace redress::casework {

std::optional<Refusal> Withdraw::barred(const Situation& here) { return unless_in_hand(here); }

Decision Withdraw::decide(const Situation&) const { return facts(Withdrawn{.words = words}); }

}  // namespace redress::casework
