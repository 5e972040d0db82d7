#pragma once

#include <string>
#include <vector>

#include "casework/stories/rehearsal.h"

// What would have been different under another edition.
namespace redress::casework {

/// One thing that differs between two rehearsals of the same scenario.
struct Difference {
  int line = 0;           // of the step in the scenario's file; 0: how things stand at the end
  std::string what;       // the act, "stands", "stage-1.decision is due" ...
  std::string under_one;  // "" where it does not exist
  std::string under_other;
};

/// Every act, date, state and route that differs, steps first, in the order of the scenario and of
/// the editions. Both must be rehearsals of one scenario (CHECK).
[[nodiscard]] std::vector<Difference> differences(const Rehearsal& one, const Rehearsal& other);

/// Every date, state and route that differs between two standings of one history.
[[nodiscard]] std::vector<Difference> differences(const Standing& one, const Standing& other);

}  // namespace redress::casework
