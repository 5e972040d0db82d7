#include "casework/complete_check/complete_check.h"

namespace redress::casework {

std::optional<Refusal> CompleteCheck::barred(const Situation& here) {
  if (here.edition.checks.empty()) {
    return not_part_of_procedure();
  }
  return unless_in_hand(here);
}

Decision CompleteCheck::decide(const Situation& here) const {
  std::vector<Fact> facts;
  for (const auto& one : check) {
    facts.emplace_back(
        CheckCompleted{.stage = here.casefile.stage, .check = one, .finding = finding});
  }
  return facts;
}

}  // namespace redress::casework
