#pragma once

#include <string>
#include <vector>

#include "casework/rules/act.h"
#include "procedure/stages.h"

// What waits for somebody's yes or advice: an act, and what the person is told.
namespace redress::casework {

/// Why an act's facts may not be recorded without somebody's yes or advice.
[[nodiscard]] std::optional<Refusal> unauthorised(const ActTraits& act,
                                                  const std::vector<Fact>& facts,
                                                  const Situation& here);

/// The refusal while a request at this stage is unanswered. Needed before telling the person, who
/// hears of an offer only after the yes.
[[nodiscard]] std::optional<Refusal> unless_approvals_answered(const Situation& here);

/// Where somebody must say yes to offers, a decision may mention a remedy only once it was offered
/// at this stage: otherwise the decision would bypass those who must agree.
[[nodiscard]] std::optional<Refusal> unless_offered(const std::string& remedy,
                                                    const Situation& here);

/// The granted request that covers an offer of this amount and that no other offer rests on; "" for
/// none.
[[nodiscard]] std::string request_for_offer(const std::optional<Money>& amount,
                                            const Situation& here);

}  // namespace redress::casework
