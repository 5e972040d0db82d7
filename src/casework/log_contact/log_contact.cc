#include "casework/log_contact/log_contact.h"

namespace redress::casework {

std::optional<Refusal> LogContact::barred(const Situation& here) { return unless_not_closed(here); }

Decision LogContact::decide(const Situation& here) const {
  return facts(Contact{.stage = here.casefile.stage_at(here.circumstances.occurred_at),
                       .from = from,
                       .mode = mode,
                       .result = result,
                       .points = points,
                       .note = note});
}

}  // namespace redress::casework
