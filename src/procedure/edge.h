#pragma once

#include <optional>
#include <string>
#include <vector>

#include "procedure/condition.h"
#include "procedure/rule.h"

namespace redress::procedure {

/// A way to a stage: from a kind on its registration, from the stage before it, or from a refusal
/// that may be reviewed.
struct Edge {
  StageId to;
  Condition when;                    // such as what was decided
  bool by_itself = false;            // from a stage: begins with its decision, not on request
  bool any_time = false;             // from a stage: may be asked for before its decision too
  bool needs_reason = false;         // the request says why
  std::vector<std::string> grounds;  // one of them is named; empty: none is asked for
  Source source;                     // of the rule it stands in where it has none of its own

  bool operator==(const Edge&) const = default;
};

}  // namespace redress::procedure
