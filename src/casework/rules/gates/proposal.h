#pragma once

#include <span>

#include "casework/rules/situation.h"

namespace redress::casework {

/// What happened at this stage since the version of the proposed decision that stands now: what was
/// explained or invited before concerns another one. Everything, where nothing is proposed. Points
/// into the history.
[[nodiscard]] std::span<const Event> since_proposal(const Situation& here);

/// Whether what is on record since then also happened since, and with whoever is written to now:
/// what is written up late concerned what stood, and whom it reached, when it was done.
[[nodiscard]] bool concerns_proposal(const Event& event, std::span<const Event> since,
                                     const Situation& here);

}  // namespace redress::casework
