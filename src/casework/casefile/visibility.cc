#include "casework/casefile/visibility.h"

#include <algorithm>

#include "base/text.h"
#include "casework/events/people.h"
#include "procedure/edition.h"

namespace redress::casework {

bool visible_to(const EventBody& body, const procedure::Edition& edition, const Actor& viewer) {
  const auto* recorded = body.as<SideRecorded>();
  if (!recorded) {
    return true;
  }
  const auto side = std::find_if(edition.sides.begin(), edition.sides.end(),
                                 [&](const auto& one) { return one.id == recorded->side; });
  return side != edition.sides.end() && share(side->seen_by, viewer.roles);
}

}  // namespace redress::casework
