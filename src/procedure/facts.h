#pragma once

#include <string>
#include <vector>

#include "procedure/edition.h"

// An edition as a flat list of what it says, so that two can be compared.
namespace redress::procedure {

struct Fact {
  std::string name;   // "within"
  std::string value;  // "10 working days of receipt"
};

/// One part of an edition: a stage, a clock, a role ...
struct Part {
  std::string id;    // as the file names its table: "stage.stage-1.clock.decision"
  std::string name;  // "Stage 1: Decision"
  std::vector<Fact> facts;
};

/// Everything an edition says, part by part in the order it is shown. What the edition leaves out
/// has no fact.
[[nodiscard]] std::vector<Part> parts_of(const Edition& edition);

}  // namespace redress::procedure
