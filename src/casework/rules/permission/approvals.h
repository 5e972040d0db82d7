#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/rules/act.h"
#include "procedure/stages.h"

// Who must say yes before an act, and before the person hears of it.
namespace redress::casework {

/// The authorities that stand before an act here: the stage's own, or where it has none, those for
/// any stage. `of` is the entry rule or marker it is about, "" for none.
[[nodiscard]] std::vector<const procedure::Authority*> authorities_before(std::string_view act,
                                                                          std::string_view of,
                                                                          const Situation& here);

/// The rule that an approval was asked for under; null when the edition has no such rule (any
/// more).
[[nodiscard]] const procedure::Authority* authority_of(const Approval& approval,
                                                       const procedure::Edition& edition);

/// The authorities under which a yes can be asked for at this stage, by id.
[[nodiscard]] std::vector<const procedure::Authority*> authorities_here(const Situation& here);

/// Everybody the rule names has said yes.
[[nodiscard]] bool granted(const Approval& approval, const procedure::Authority& authority);
/// Neither granted nor declined.
[[nodiscard]] bool pending(const Approval& approval, const procedure::Edition& edition);

/// The roles whose yes is still awaited.
[[nodiscard]] std::vector<std::string> roles_awaited(const Approval& approval,
                                                     const procedure::Authority& authority);

/// Why the facts of an act may not be left without somebody's yes or advice.
[[nodiscard]] std::optional<Refusal> unauthorised(const ActTraits& act,
                                                  const std::vector<Fact>& facts,
                                                  const Situation& here);

/// Nothing asked for at this stage is unanswered: what telling the person needs, since they hear of
/// an offer only after the yes.
[[nodiscard]] std::optional<Refusal> unless_approvals_answered(const Situation& here);

/// Where somebody must say yes to offers, a decision tells of a remedy only once it was offered at
/// this stage: what is written into the decision would go round whoever must agree.
[[nodiscard]] std::optional<Refusal> unless_offered(const std::string& remedy,
                                                    const Situation& here);

/// The granted request that covers an offer of this amount and that no other offer rests on; "" for
/// none.
[[nodiscard]] std::string request_for_offer(const std::optional<Money>& amount,
                                            const Situation& here);

}  // namespace redress::casework
