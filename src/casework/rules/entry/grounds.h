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

/// Why a ground may not be named yet: a check that it asks for is not on record. Nothing for a
/// ground that the edition does not have.
[[nodiscard]] std::optional<Refusal> unless_checks_of_ground(const std::string& id,
                                                             const Situation& here);

}  // namespace redress::casework
