#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/rules/fact.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"
#include "procedure/gates.h"

namespace redress::casework {

/// Refuses while something that they asked after their first words is not answered.
[[nodiscard]] std::optional<Refusal> unless_enquiries_answered(const procedure::Source& source,
                                                               const Situation& here);

/// Why a gate is shut: the refusal says what to do first. Nothing when it is open.
[[nodiscard]] std::optional<Refusal> shut(const procedure::GateForm& gate,
                                          const procedure::Source& source, const Situation& here);

/// Why what these facts record does not go in the way that a rule asks for.
[[nodiscard]] std::optional<Refusal> unless_by_these_modes(const procedure::Before& rule,
                                                           const std::vector<Fact>& facts,
                                                           const Situation& here);

/// Why a member of staff may not record these facts, which need the agreement of somebody who can
/// be asked.
[[nodiscard]] std::optional<Refusal> unless_agreed(const procedure::Before& rule,
                                                   const std::vector<Fact>& facts,
                                                   const Situation& here);

/// Whether the proposal that stands now, rather than one before it, was explained to the person or
/// they were invited to comment on it.
[[nodiscard]] bool proposal_told(const Situation& here);

/// The refusal unless this check is on record at the current stage.
[[nodiscard]] std::optional<Refusal> unless_checked(const std::string& check,
                                                    const procedure::Source& source,
                                                    const Situation& here);

/// The refusal unless this check is on record, at whichever stage or before any.
[[nodiscard]] std::optional<Refusal> unless_checked_ever(const std::string& check,
                                                         const procedure::Source& source,
                                                         const Situation& here);

}  // namespace redress::casework
