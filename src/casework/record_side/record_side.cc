#include "casework/record_side/record_side.h"

namespace redress::casework {

std::optional<Refusal> RecordSide::barred(const Situation& here) {
  if (here.edition.sides.empty()) {
    return not_part_of_procedure();
  }
  return unless_begun(here);
}

Decision RecordSide::decide(const Situation&) const {
  return facts(SideRecorded{.side = side, .note = note});
}

}  // namespace redress::casework
