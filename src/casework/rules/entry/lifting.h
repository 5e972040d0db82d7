#pragma once

#include <optional>
#include <vector>

#include "casework/events/values.h"
#include "casework/rules/fact.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"
#include "procedure/intake.h"

// What is on record may be put right so that a rule no longer keeps the feedback out.
namespace redress::casework {

/// Who decides by an entry rule: the roles it names, or else those whose yes it takes; empty where
/// the edition names nobody.
[[nodiscard]] Texts who_decides(const procedure::EntryRule& rule, const Situation& here);

/// Refuses facts that put right what an entry rule rests on, so that the rule no longer keeps the
/// feedback out: where the edition names who decides by that rule, to everybody else; always
/// without a reason. That it is feedback of another kind lifts no rule, and a rule for a kind that
/// it once was is not walked round meanwhile.
[[nodiscard]] std::optional<Refusal> unless_theirs_to_lift(const std::vector<Fact>& facts,
                                                           const Situation& here);

}  // namespace redress::casework
