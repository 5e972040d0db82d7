#include "casework/merge/merge.h"

#include <algorithm>

#include "calendar/london.h"

namespace redress::casework {

std::optional<Refusal> Merge::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  const auto& runs = here.casefile.runs;
  const bool answered =
      std::any_of(runs.begin(), runs.end(), [](const auto& run) { return run.decided_at; });
  // Complaint Handling Code 2024, 6.8: what comes once the answer is given is a complaint of its
  // own.
  return answered ? std::optional(refusal("answered-already",
                                          "A stage of it is answered already: it stays a casefile "
                                          "of its own. Link the two instead."))
                  : std::nullopt;
}

Decision Merge::decide(const Situation& here) const {
  const auto& others = here.circumstances.others;
  const auto other = std::find_if(others.begin(), others.end(),
                                  [&](const auto& one) { return one.reference == into; });
  if (other == others.end()) {
    return fail(
        refusal("no-such-casefile", "There is no casefile {reference}.", {{"reference", into}}));
  }
  if (!other->open) {
    return fail(refusal("other-closed", "{reference} is closed. Link the two, or open it again.",
                        {{"reference", into}}));
  }
  if (other->received_at > here.casefile.received_at) {
    return fail(refusal(
        "other-received-later",
        "{reference} was received on {day}, after this one. Merge it into this one instead, so "
        "that the dates run from the first word.",
        {{"reference", into},
         {"day", calendar::to_words(calendar::london_day(other->received_at))}}));
  }
  return facts(Merged{.into = into, .reason = reason});
}

}  // namespace redress::casework
