#include "casework/offset/offset.h"

namespace redress::casework {

std::optional<Refusal> Offset::barred(const Situation& here) {
  if (!here.edition.offsets_arrears()) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!choices_of({.name = "", .words = "", .from = ChoicesFrom::offers_to_offset}, here).empty()) {
    return std::nullopt;
  }
  return refusal("nothing-to-offset", "No offer of money can be set against arrears.");
}

Decision Offset::decide(const Situation& here) const {
  const auto& one = *here.casefile.offer(offer);
  if (*amount > *one.amount || *amount > *balance) {
    return fail(refusal("offset-too-high",
                        "It cannot be more than the offer ({offer}) or what is owed ({balance}).",
                        {{"offer", to_words(*one.amount)}, {"balance", to_words(*balance)}}));
  }
  return facts(OffsetMade{.offer = offer, .amount = amount, .balance = balance});
}

}  // namespace redress::casework
