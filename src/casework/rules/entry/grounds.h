#pragma once

#include <string>
#include <vector>

#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// Why a ground does not do where an edition names the ones that count: none is given, or another.
/// A rule that names none has no such way at all.
[[nodiscard]] std::optional<Refusal> not_on_ground(const std::vector<std::string>& allowed,
                                                   const std::string& given,
                                                   const procedure::Source& source,
                                                   const Situation& here);

}  // namespace redress::casework
