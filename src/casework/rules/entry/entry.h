#pragma once

#include <vector>

#include "casework/rules/bars.h"
#include "casework/rules/refusal.h"
#include "procedure/intake.h"

// Whether feedback comes into the procedure: what the edition's entry rules say of a casefile.
namespace redress::casework {

/// The rules of one effect that can be applied now: those whose conditions hold, and those applied
/// by judgement. Rules in spite of which it was taken up are left out.
[[nodiscard]] std::vector<const procedure::EntryRule*> rules_to_apply(
    const Situation& here, procedure::EntryEffect effect);

/// The rules that keep it out by themselves until somebody decides. One that only offers the person
/// another way is not in the way.
[[nodiscard]] std::vector<const procedure::EntryRule*> rules_in_the_way(const Situation& here);

/// Nothing that keeps it out by itself is undecided: what taking it up needs.
[[nodiscard]] std::optional<Refusal> unless_entry_settled(const Situation& here);

/// Why this actor cannot apply this rule now: another's decision, a check that is not on record.
[[nodiscard]] std::optional<Refusal> not_applicable(const procedure::EntryRule& rule,
                                                    const Situation& here);

/// What a redirect or exclusion must tell the person was told; the refusal names what was not.
[[nodiscard]] std::optional<Refusal> untold(const procedure::EntryRule& rule, const Texts& told);

}  // namespace redress::casework
