#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/casefile/casefile.h"
#include "casework/rules/act.h"
#include "procedure/edition.h"

// Whose yes or advice an edition asks for, and how far a request for it has come. The authorities
// returned point into the edition.
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

/// Every role whose yes may count under it.
[[nodiscard]] std::vector<std::string> roles_asked(const procedure::Authority& authority);

/// The roles whose yes is still awaited.
[[nodiscard]] std::vector<std::string> roles_awaited(const Approval& approval,
                                                     const procedure::Authority& authority);

/// The same in words: "Senior Manager and Resolution Lead", where both must say yes.
[[nodiscard]] std::string awaited_in_words(const Approval& approval,
                                           const procedure::Authority& authority,
                                           const procedure::Edition& edition);

/// Whether whoever acts neither says this yes nor goes without it: the edition keeps it from those
/// who have or had the matter, or decided it.
[[nodiscard]] bool is_of_their_own(const procedure::Authority& authority, const Situation& here);

}  // namespace redress::casework
