#include <algorithm>

#include "base/check.h"
#include "casework/events/outside.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records that the matter goes to an outside body, by a route that is open.
struct ReferExternal {
  static constexpr ActTraits kTraits{.name = "refer-external",
                                     .title = "Record a referral outside",
                                     .moment = Moment::since_received};

  std::string route;
  std::string note;

  void questions(Asker& ask) {
    ask(route, {.name = "route",
                .words = "By which route?",
                .kind = QuestionKind::choice,
                .from = choices::open_routes});
    ask(note, {.name = "note",
               .words = "To whom, and what should be kept about it?",
               .hint = "Such as the name of the councillor, and the consent that was given",
               .kind = QuestionKind::words,
               .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> ReferExternal::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (!choices::open_routes(here).empty()) {
    return std::nullopt;
  }
  return refusal("no-route-open", "No route that leads to an outside body’s decision is open yet.");
}

Decision ReferExternal::decide(const Situation& here) const {
  const auto chosen = std::find_if(here.routes.begin(), here.routes.end(),
                                   [&](const auto& offered) { return offered.rule->id == route; });
  CHECK(chosen != here.routes.end());  // the question offers only open routes
  if (chosen->rule->form == procedure::RouteForm::designated_person) {
    return facts(DpReferred{.route = route, .to = note});
  }
  return facts(ReferredOutside{.route = route, .note = note});
}

}  // namespace

extern constinit const Act kReferExternal = act<ReferExternal>();

}  // namespace redress::casework
