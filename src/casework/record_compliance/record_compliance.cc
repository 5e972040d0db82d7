#include "casework/record_compliance/record_compliance.h"

namespace redress::casework {

std::optional<Refusal> RecordCompliance::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!choices_of({.name = "", .words = "", .from = ChoicesFrom::open_orders}, here).empty()) {
    return std::nullopt;
  }
  return refusal("no-order-open", "No order is outstanding.");
}

Decision RecordCompliance::decide(const Situation&) const {
  if (shown_by.empty() == exception.empty()) {
    return fail(refusal("shown-or-exception",
                        "Say how it can be seen, or why it is not done in full: one of the two."));
  }
  return facts(DeterminationComplied{.order = order, .shown_by = shown_by, .exception = exception});
}

}  // namespace redress::casework
