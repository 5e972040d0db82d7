#include "casework/refer_external/refer_external.h"

#include <algorithm>

#include "base/check.h"

namespace redress::casework {

std::optional<Refusal> ReferExternal::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  const Question routes{.name = "route", .words = "", .from = ChoicesFrom::open_routes};
  if (!choices_of(routes, here).empty()) {
    return std::nullopt;
  }
  return refusal("no-route-open", "No route to an outside body is open yet.");
}

Decision ReferExternal::decide(const Situation& here) const {
  const auto chosen = std::find_if(here.routes.begin(), here.routes.end(),
                                   [&](const auto& offered) { return offered.rule->id == route; });
  CHECK(chosen != here.routes.end());  // the question offers those alone
  if (chosen->rule->form == procedure::RouteForm::designated_person) {
    return facts(DpReferred{.route = route, .to = note});
  }
  return facts(ReferredOutside{.route = route, .note = note});
}

}  // namespace redress::casework
