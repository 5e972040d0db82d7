#include "casework/log_contact/log_contact.h"

namespace redress::casework {

std::optional<Refusal> LogContact::barred(const Situation& here) { return unless_not_closed(here); }

Decision LogContact::decide(const Situation& here) const {
  const auto* representative = here.casefile.representative(with);
  const auto* capacity = representative ? here.edition.capacity(representative->capacity) : nullptr;
  if (capacity && capacity->signed_authority && !representative->has_authority) {
    return fail(refusal("authority-missing",
                        "First put on record that {name} has the person’s signed authority.",
                        {{"name", representative->name}}, capacity->source));
  }
  return facts(Contact{.stage = here.casefile.stage_at(here.circumstances.occurred_at),
                       .from = from,
                       .mode = mode,
                       .result = result,
                       .points = points,
                       .note = note,
                       .with = with,
                       .because = because});
}

}  // namespace redress::casework
