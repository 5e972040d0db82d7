#include "casework/send_paperwork/send_paperwork.h"

namespace redress::casework {

std::optional<Refusal> SendPaperwork::barred(const Situation& here) {
  const auto* stage = here.stage();
  if (!here.edition.has_panels() || (stage && !stage->panel)) {
    return not_part_of_procedure();
  }
  return unless_stage_runs(here);
}

Decision SendPaperwork::decide(const Situation& here) const {
  return facts(PaperworkSent{.stage = here.casefile.stage, .to = to, .mode = mode});
}

}  // namespace redress::casework
