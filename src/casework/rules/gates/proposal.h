#pragma once

#include <span>

#include "casework/rules/situation.h"

namespace redress::casework {

/// What happened at this stage since the version of the proposed decision that stands now: what was
/// explained or invited before concerns another one, or was said to somebody else. Everything,
/// where nothing is proposed. Points into the history.
[[nodiscard]] std::span<const Event> since_proposal(const Situation& here);

}  // namespace redress::casework
