#include "casework/record_authority/record_authority.h"

namespace redress::casework {

std::optional<Refusal> RecordAuthority::barred(const Situation& here) {
  if (here.edition.capacities.empty()) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!choices_of({.name = "", .words = "", .from = ChoicesFrom::representatives}, here).empty()) {
    return std::nullopt;
  }
  return refusal("nobody-represents", "Nobody is recorded as acting for the person.");
}

Decision RecordAuthority::decide(const Situation& here) const {
  const auto& one = *here.casefile.representative(representative);
  const auto& rule = *here.edition.capacity(one.capacity);
  if (rule.signed_authority && form != "signed") {
    return fail(refusal("authority-not-signed", "The authority must be signed.", {}, rule.source));
  }
  return facts(AuthorityRecorded{.representative = representative,
                                 .form = form,
                                 .evidence = evidence,
                                 .held_since = held_since});
}

}  // namespace redress::casework
