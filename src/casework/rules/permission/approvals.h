#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "casework/rules/act.h"

// What waits for somebody's yes or advice: an act, and what the person is told.
namespace redress::casework {

/// The numbers of the requests for approval that an act rests on, each of which it uses up; or why
/// its facts may not be recorded without somebody's yes or advice.
[[nodiscard]] Result<Texts, Refusal> approvals_for(const ActTraits& act,
                                                   const std::vector<Fact>& facts,
                                                   const Situation& here);

/// The refusal while a request at this stage is unanswered. Needed before telling the person, who
/// hears of an offer only after the yes.
[[nodiscard]] std::optional<Refusal> unless_approvals_answered(const Situation& here);

}  // namespace redress::casework
