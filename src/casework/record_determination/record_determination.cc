#include "casework/record_determination/record_determination.h"

namespace redress::casework {

std::optional<Refusal> RecordDetermination::barred(const Situation& here) {
  return unless_begun(here);
}

Decision RecordDetermination::decide(const Situation& here) const {
  std::vector<Fact> facts{OmbDetermined{.body = body, .result = result, .words = words}};
  auto number = here.casefile.orders.size();
  for (const auto& order : orders) {
    facts.emplace_back(
        OmbOrder{.order = "D" + std::to_string(++number), .what = order, .due = done_by});
  }
  return facts;
}

}  // namespace redress::casework
