#include "casework/mark_person/mark_person.h"

#include "casework/gates.h"

namespace redress::casework {

std::optional<Refusal> MarkPerson::barred(const Situation& here) {
  if (here.edition.markers.empty()) {
    return not_part_of_procedure();
  }
  return unless_begun(here);
}

Decision MarkPerson::decide(const Situation& here) const {
  const auto& rule = *here.edition.marker(marker);
  for (const auto& check : rule.checks) {
    if (auto refused = unless_checked(check, rule.source, here)) {
      return fail(*refused);
    }
  }
  if (*review_on <= calendar::london_day(here.circumstances.now)) {
    return fail(refusal("review-passed", "The day it is looked at again must be still to come."));
  }
  return facts(MarkerApproved{
      .marker = marker, .conditions = conditions, .reason = reason, .review_on = review_on});
}

}  // namespace redress::casework
