#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/rules/act.h"
#include "procedure/stages.h"

// Who must say yes before an act, and before the person hears of it. The authorities returned point
// into the edition.
namespace redress::casework {

/// The authorities that apply to an act here: the stage's own or, where it has none, those for any
/// stage. `of` is the entry rule, marker or outcome that the act is about, "" for none.
[[nodiscard]] std::vector<const procedure::Authority*> authorities_before(std::string_view act,
                                                                          std::string_view of,
                                                                          const Situation& here);

/// The rule under which an approval was asked for; null when the edition has no such rule, or no
/// longer has it.
[[nodiscard]] const procedure::Authority* authority_of(const Approval& approval,
                                                       const procedure::Edition& edition);

/// The authorities under which a yes can be asked for at this stage, by id.
[[nodiscard]] std::vector<const procedure::Authority*> authorities_here(const Situation& here);

/// Whether everybody the rule names has said yes.
[[nodiscard]] bool granted(const Approval& approval, const procedure::Authority& authority);
/// Whether it is neither granted nor declined.
[[nodiscard]] bool pending(const Approval& approval, const procedure::Edition& edition);

/// The roles whose yes is still awaited.
[[nodiscard]] std::vector<std::string> roles_awaited(const Approval& approval,
                                                     const procedure::Authority& authority);

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
