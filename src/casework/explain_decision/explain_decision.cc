#include "casework/explain_decision/explain_decision.h"

#include "casework/approvals.h"
#include "casework/sentences.h"

namespace redress::casework {

std::optional<Refusal> ExplainDecision::barred(const Situation& here) {
  if (auto bar = unless_stage_open(here)) {
    return bar;
  }
  const auto* run = here.casefile.current();
  if (!run || run->proposed.empty()) {
    return refusal("nothing-proposed", "First propose a decision.");
  }
  return unless_approvals_answered(here);
}

Decision ExplainDecision::decide(const Situation& here) const {
  const auto& stage = here.casefile.stage;
  std::vector<Fact> facts{Contact{.stage = stage,
                                  .from = "landlord",
                                  .mode = mode,
                                  .result = reached == "yes" ? "two-way" : "attempt",
                                  .points = {std::string(kPointDecision)}}};
  if (reached == "yes") {
    facts.emplace_back(DecisionExplained{.stage = stage, .mode = mode});
  }
  if (invited == "yes") {
    facts.emplace_back(CommentOpportunity{.stage = stage, .until = until});
  }
  return facts;
}

}  // namespace redress::casework
