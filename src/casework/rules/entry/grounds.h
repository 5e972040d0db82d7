#pragma once

#include <string>
#include <vector>

#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// Why a ground is not acceptable where the edition names the grounds that count: none is given, or
/// a different one. A rule that names no grounds allows none.
[[nodiscard]] std::optional<Refusal> not_on_ground(const std::vector<std::string>& allowed,
                                                   const std::string& given,
                                                   const procedure::Source& source,
                                                   const Situation& here);

}  // namespace redress::casework
