#pragma once

#include <string>
#include <vector>

#include "casework/rules/fact.h"
#include "casework/rules/question.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// What the person said when they agreed to a formal complaint, where the edition asks for that.
[[nodiscard]] Question ask_agreement();

/// What was said when it was registered; each may be "".
struct RegistrationAnswers {
  std::string reason;
  std::string agreement;
  std::string stage;   // of several ways in: the first without it
  std::string ground;  // where the way names some
};

/// The fact that it is now a formal complaint. A complaint that was never handled informally is
/// registered as of its receipt if the edition says so, or as of the later day on which something
/// else became a complaint: a resident does not lose days to the landlord's own triage.
[[nodiscard]] Decision registration(const Situation& here, const RegistrationAnswers& said);

}  // namespace redress::casework
