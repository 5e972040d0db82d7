#include "casework/acts/panel/sittings.h"

#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/events/panel.h"
#include "casework/rules/bars.h"
#include "casework/rules/people/panel.h"
#include "casework/rules/permission/permission.h"
#include "procedure/edition.h"

namespace redress::casework {

Question ask_who_was_told() {
  return {.name = "told",
          .words = "Who was told?",
          .kind = QuestionKind::choices,
          .fixed = {{"panel", "The panel", ""}, {"complainant", "The complainant", ""}}};
}

std::optional<Refusal> unless_heard(const Situation& here) {
  const auto* stage = here.stage();
  if (!stage || !names_act("hold-hearing", here)) {  // what cannot be held is not arranged
    return not_part_of_procedure();
  }
  if (auto bar = unless_stage_runs(here)) {
    return bar;
  }
  const auto* run = here.casefile.current();
  if (names_act("decide-hearing", here) && (!run || run->hearing != "hold")) {
    return refusal("hearing-not-decided", "First decide that a hearing is held.");
  }
  return std::nullopt;
}

std::optional<Refusal> unless_complainant_told(const Texts& told, const Situation& here) {
  const bool is_told = std::ranges::find(told, "complainant") != told.end();
  return is_told || !here.casefile.contactable()
             ? std::nullopt
             : std::optional(refusal("complainant-not-told",
                                     "The complainant is told as well: it is their hearing."));
}

std::optional<Refusal> unless_panel_is_there(const Texts& told, const Situation& here) {
  const auto* stage = here.stage();
  if (std::ranges::find(told, "panel") == told.end() || !stage || !stage->panel || panel_of(here)) {
    return std::nullopt;
  }
  return refusal("panel-not-appointed", "Nobody is on the panel yet. First appoint it.", {},
                 stage->panel->source)
      .until(PanelAppointed::kName);
}

}  // namespace redress::casework
