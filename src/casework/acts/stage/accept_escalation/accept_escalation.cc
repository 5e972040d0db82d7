#include "casework/events/stage.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Takes up a request for the next stage, where the edition requires somebody to.
struct AcceptEscalation {
  static constexpr ActTraits kTraits{.name = "accept-escalation",
                                     .title = "Accept the request for the next stage",
                                     .leaves = {EscalationAccepted::kName},
                                     .judges = true};

  void questions(Asker&) {}

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    return facts(EscalationAccepted{.stage = here.casefile.stage});
  }
};

std::optional<Refusal> AcceptEscalation::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (here.casefile.procedure == ProcedureState::requested) {
    return std::nullopt;
  }
  return refusal("nothing-requested", "No request for a further stage awaits acceptance.");
}

}  // namespace

extern constinit const Act kAcceptEscalation = act<AcceptEscalation>();

}  // namespace redress::casework
