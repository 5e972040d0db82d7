#include "casework/notify_marker/notify_marker.h"

namespace redress::casework {

std::optional<Refusal> NotifyMarker::barred(const Situation& here) {
  if (here.edition.markers.empty()) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!choices_of({.name = "", .words = "", .from = ChoicesFrom::markers_to_tell}, here).empty()) {
    return std::nullopt;
  }
  return refusal("nothing-to-tell", "No restriction awaits being told.");
}

Decision NotifyMarker::decide(const Situation&) const {
  return facts(MarkerNotified{.marker = marker, .mode = mode});
}

}  // namespace redress::casework
