#pragma once

#include <string>
#include <vector>

#include "casework/rules/fact.h"
#include "casework/rules/question.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// What the person said when they agreed to a formal complaint, where the edition asks for that.
[[nodiscard]] Question ask_agreement();

/// The fact that it is now a formal complaint. A complaint that was never handled informally is
/// registered as of its receipt if the edition says so, or as of the later day on which something
/// else became a complaint: a resident does not lose days to the landlord's own triage.
[[nodiscard]] std::vector<Fact> registration(const Situation& here, const std::string& reason,
                                             const std::string& agreement);

}  // namespace redress::casework
