#pragma once

#include <vector>

#include "casework/rules/bars.h"
#include "casework/rules/refusal.h"
#include "procedure/intake.h"

// Whether feedback comes into the procedure: what the edition's entry rules say of a casefile.
namespace redress::casework {

/// The rules of one effect that can be applied now: those whose conditions hold, and those applied
/// by judgement. Rules despite which it was accepted are left out.
[[nodiscard]] std::vector<const procedure::EntryRule*> rules_to_apply(
    const Situation& here, procedure::EntryEffect effect);

/// The rules that by themselves keep the feedback out until somebody decides. A rule that only
/// offers the person another way does not.
[[nodiscard]] std::vector<const procedure::EntryRule*> rules_in_the_way(const Situation& here);

/// The refusal while a rule that keeps the feedback out by itself is undecided: needed before
/// taking it up.
[[nodiscard]] std::optional<Refusal> unless_entry_settled(const Situation& here);

/// The refusal while a rule that was found to apply since, and may still be applied, is undecided:
/// needed before deciding a stage.
[[nodiscard]] std::optional<Refusal> unless_found_out_settled(const Situation& here);

/// Why this actor cannot apply this rule now: they decided an earlier stage, somebody else decides
/// it, or a check is not on record.
[[nodiscard]] std::optional<Refusal> not_applicable(const procedure::EntryRule& rule,
                                                    const Situation& here);

/// The refusal when a redirect or exclusion did not tell the person everything it must; it names
/// what is missing.
[[nodiscard]] std::optional<Refusal> untold(const procedure::EntryRule& rule, const Texts& told);

}  // namespace redress::casework
