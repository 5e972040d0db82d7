#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"
#include "casework/rules/act.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

// Who takes part in a casefile otherwise than for the landlord: whoever complains or acts for those
// who do. They are bound as whoever is complained about is.
namespace redress::casework {

/// Complains on this casefile, or did.
[[nodiscard]] bool complains(const Named& somebody, const Situation& here);

/// Signed or leads the petition of this casefile, as it was last read.
[[nodiscard]] bool signed_petition(const Named& somebody, const Situation& here);

/// Supports or represents those who complain on this casefile.
[[nodiscard]] bool supports(const Named& somebody, const Situation& here);

/// The refusal to make somebody a complainant who acts for the person, or is barred from that: the
/// complaint stays the person's own. Whoever acted may carry on once nobody is left.
[[nodiscard]] std::optional<Refusal> unless_for_themself(const Named& joining,
                                                         const Situation& here);

/// What somebody had to do with the decision of an earlier stage.
struct HandInDecision {
  std::string did;  // "decided", "proposed the decision of" or "agreed to the decision of"
  std::string stage;
};

/// What whoever has this number had to do with the decision of one stage, as in HandInDecision; ""
/// for nothing, or while it is not decided.
[[nodiscard]] std::string did_for_decision(const StageRun& run, std::string_view number,
                                           const Situation& here);

/// The first decision of another stage that whoever has this number made, proposed or said the yes
/// to that it needed; nothing if there is none.
[[nodiscard]] std::optional<HandInDecision> hand_in_decision(std::string_view number,
                                                             const Situation& here);

/// Whoever the current stage was last given to; null while it is given to nobody. Points into the
/// history.
[[nodiscard]] const Named* holder_of_stage(const Situation& here);

/// The refusal unless the current stage is given to whoever acts.
[[nodiscard]] std::optional<Refusal> unless_given_to_actor(const procedure::Source& source,
                                                           const Situation& here);

/// The refusal of an act to a member of staff whom the complaint is about, who complains here, or
/// who acts for those who do. They may give their own account.
[[nodiscard]] std::optional<Refusal> unless_impartial(const ActTraits& act, const Situation& here);

/// The refusal to give the casefile to somebody it is about, who takes part in it, or who sits on
/// the panel beside whoever decides.
[[nodiscard]] std::optional<Refusal> unless_fit_to_take_it(const Named& taker,
                                                           const Situation& here);

}  // namespace redress::casework
