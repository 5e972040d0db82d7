#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/rules/fact.h"
#include "casework/rules/question.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"
#include "procedure/edge.h"

// The ways from stage to stage. Which are open depends on what is on record.
namespace redress::casework {

using Edges = std::vector<const procedure::Edge*>;

/// The stages that the person may ask for from here. Before a decision, what depends on its outcome
/// counts as open. Points into the edition.
[[nodiscard]] Edges ways_on_request(const Situation& here);

/// Of these, those that may be asked for before the decision.
[[nodiscard]] Edges ways_before_decision(const Situation& here);

/// The stage that begins by itself once this casefile's stage is decided as it is now; null for
/// none. Points into the edition.
[[nodiscard]] const procedure::Edge* way_by_itself(const Casefile& decided, const Situation& here);

/// Whether anything can follow the decision of the casefile's stage.
[[nodiscard]] bool leads_on(const Casefile& decided, const Situation& here);

/// The stages that registering it can open.
[[nodiscard]] Edges ways_in(const Situation& here);

/// Asks which stage it is, and on which ground, where several are open or a ground is asked for.
[[nodiscard]] Question ask_stage(std::string_view words, ChoiceList from);
[[nodiscard]] Question ask_edge_ground(ChoiceList from);

/// The one of these ways that is meant: the first where none is named. Refuses a stage to which
/// none leads, and a ground that is missing or not the way's.
[[nodiscard]] Result<const procedure::Edge*, Refusal> way_meant(const Edges& ways,
                                                                const std::string& stage,
                                                                const std::string& ground,
                                                                const Situation& here);

}  // namespace redress::casework
