#include "casework/review_marker/review_marker.h"

namespace redress::casework {

std::optional<Refusal> ReviewMarker::barred(const Situation& here) {
  if (here.edition.markers.empty()) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!choices_of({.name = "", .words = "", .from = ChoicesFrom::markers_in_force}, here).empty()) {
    return std::nullopt;
  }
  return refusal("no-marker-in-force", "No restriction is in force.");
}

Decision ReviewMarker::decide(const Situation&) const {
  if (result == "kept" && !review_on) {
    return fail(refusal("review-missing", "Say when it is looked at again."));
  }
  return facts(
      MarkerReviewed{.marker = marker, .result = result, .reason = reason, .review_on = review_on});
}

}  // namespace redress::casework
