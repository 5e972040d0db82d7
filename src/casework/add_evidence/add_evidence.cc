#include "casework/add_evidence/add_evidence.h"

namespace redress::casework {

std::optional<Refusal> AddEvidence::barred(const Situation& here) { return unless_in_hand(here); }

Decision AddEvidence::decide(const Situation& here) const {
  const bool theirs = here.circumstances.actor.kind == ActorKind::resident;
  const std::string given = source.empty() ? "landlord" : source;
  return facts(EvidenceAdded{.stage = here.casefile.stage_at(here.circumstances.occurred_at),
                             .what = what,
                             .source = theirs ? "complainant" : given});
}

}  // namespace redress::casework
