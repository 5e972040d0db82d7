#pragma once

#include <string>
#include <vector>

#include "casework/rules/fact.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// The fact that it is now a formal complaint. A complaint that was never handled informally is
/// registered as of its receipt if the edition says so: a resident does not lose days to the
/// landlord's own triage.
[[nodiscard]] std::vector<Fact> registration(const Situation& here, const std::string& reason);

}  // namespace redress::casework
