#include "casework/request_escalation/request_escalation.h"

#include "casework/fields.h"

namespace redress::casework {

std::optional<Refusal> RequestEscalation::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  const auto* stage = here.stage();
  const auto* run = here.casefile.current();
  if (stage && run && run->decided_at && !stage->next) {
    return refusal("no-further-stage",
                   "{stage} is the last stage. The ways to outside bodies are open.",
                   {{"stage", stage->name}}, stage->source);
  }
  const auto state = here.casefile.procedure;
  if (state == ProcedureState::withdrawn) {
    return refusal("withdrawn", "It was withdrawn. A new complaint can be made at any time.");
  }
  if (state == ProcedureState::exhausted || state == ProcedureState::redirected) {
    return refusal("procedure-ended",
                   "Our own process is at its end. The ways to outside bodies are open.");
  }
  if (!run || !run->decided_at) {
    return refusal("not-decided", "There is no decision to go on from yet.");
  }
  for (const auto& deadline : here.deadlines) {
    const bool closes_this = deadline.rule->use == procedure::Use::window &&
                             waits_for(deadline.rule->met_by, EscalationRequested::kName) &&
                             deadline.rule->stage == stage->id;
    if (closes_this && !deadline.late_accepted && deadline.due &&
        here.circumstances.occurred_at > deadline.due->at) {
      return refusal("window-closed", "The time to ask for the next stage ended on {date}.",
                     {{"date", calendar::to_words(deadline.due->on)}}, deadline.rule->source);
    }
  }
  return std::nullopt;
}

Decision RequestEscalation::decide(const Situation& here) const {
  const auto& next = *here.stage()->next;
  std::vector<Fact> facts{EscalationRequested{
      .stage = next, .from = here.casefile.stage, .why = why, .representative = representative}};
  if (here.edition.stage(next)->admits == procedure::Admits::on_request) {
    facts.emplace_back(EscalationAccepted{.stage = next});
  }
  return facts;
}

}  // namespace redress::casework
