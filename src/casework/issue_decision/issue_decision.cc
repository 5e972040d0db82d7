#include "casework/issue_decision/issue_decision.h"

#include <algorithm>

#include "casework/approvals.h"

namespace redress::casework {

std::optional<Refusal> IssueDecision::barred(const Situation& here) {
  if (auto bar = unless_stage_open(here)) {
    return bar;
  }
  const auto& actor = here.circumstances.actor.id;
  const auto decided =
      std::find_if(here.casefile.runs.begin(), here.casefile.runs.end(),
                   [&](const auto& run) { return run.decided_at && run.decided_by == actor; });
  if (decided == here.casefile.runs.end()) {
    return unless_approvals_answered(here);
  }
  return refusal(
      "decided-before",
      "You decided {stage}. Somebody else must decide now: nobody reviews their own decision.",
      {{"stage", stage_name(here.edition, decided->stage)}});
}

Decision IssueDecision::decide(const Situation& here) const {
  if (auto refused = unless_offered(remedy, here)) {
    return fail(*refused);
  }
  return facts(DecisionIssued{.stage = here.casefile.stage,
                              .outcome = outcome,
                              .reasons = reasons,
                              .remedy = remedy,
                              .mode = mode});
}

}  // namespace redress::casework
