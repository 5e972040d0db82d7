#pragma once

#include <string>
#include <vector>

#include "procedure/edition.h"

namespace redress::casework {

/// Something that an edition says and that can never happen, although each of its rules is in
/// order.
struct Warning {
  std::string where;  // the table, as the file has it: "[stage.stage-1.clock.escalation]"
  std::string what;   // why it never happens, and the fix

  bool operator==(const Warning&) const = default;
};

/// Every warning: clocks that nobody can start or meet, stages that nothing leads to, kinds all of
/// whose deadlines hang on a tag, acts that need another which the edition lacks, routes that never
/// open. Clocks come first, in the order of the file. None for an edition of which all can happen.
[[nodiscard]] std::vector<Warning> warnings_of(const procedure::Edition& edition);

}  // namespace redress::casework
