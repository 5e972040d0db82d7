#include "casework/rules/people/person_now.h"

#include "casework/casefile/casefile.h"
#include "casework/events/history.h"

namespace redress::casework {

bool is_since_person_now(const Event& event, const Situation& here) {
  const auto& since = here.casefile.person_since;
  return !since || event.occurred_at >= *since;
}

}  // namespace redress::casework
