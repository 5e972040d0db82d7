#include "casework/offer_panel/offer_panel.h"

namespace redress::casework {

std::optional<Refusal> OfferPanel::barred(const Situation& here) { return unless_stage_runs(here); }

Decision OfferPanel::decide(const Situation& here) const {
  return facts(PanelOffered{.stage = here.casefile.stage, .answer = answer});
}

}  // namespace redress::casework
