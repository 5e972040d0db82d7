#pragma once

#include <optional>
#include <string_view>

#include "casework/casefile/casefile.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

// What is learnt from a complaint, before its casefile is closed.
namespace redress::casework {

/// Whether a stage came to an answer that something can be learnt from: it was decided, or the
/// person accepted what was agreed there, such as at mediation, before any decision.
[[nodiscard]] bool is_learnt_from(const StageRun& run, const Situation& here);

/// Whether the last review of the response of this stage found something to improve.
[[nodiscard]] bool is_to_improve(std::string_view stage, const Situation& here);

/// The refusal while something is not logged of a stage that came to an answer, or while nothing is
/// said to change where a review found something to improve. `source` is the rule that asks.
[[nodiscard]] std::optional<Refusal> unless_learnt(const procedure::Source& source,
                                                   const Situation& here);

}  // namespace redress::casework
