#include "casework/receive_form/receive_form.h"

#include "casework/fields.h"

namespace redress::casework {

std::optional<Refusal> ReceiveForm::barred(const Situation& here) {
  if (auto bar = unless_stage_runs(here)) {
    return bar;
  }
  if (!happened(here, FormSent::kName, here.casefile.stage)) {
    return refusal("form-not-sent", "First send the form.");
  }
  if (happened(here, FormReceived::kName, here.casefile.stage)) {
    return refusal("form-received-already", "The form came back already.");
  }
  return std::nullopt;
}

Decision ReceiveForm::decide(const Situation& here) const {
  for (const auto& deadline : here.deadlines) {
    const bool closes_this = deadline.rule->use == procedure::Use::window &&
                             waits_for(deadline.rule->met_by, FormReceived::kName) &&
                             deadline.rule->stage == here.casefile.stage;
    if (closes_this && !deadline.late_accepted && deadline.due &&
        here.circumstances.occurred_at > deadline.due->at) {
      return fail(refusal("window-closed", "The time to send the form back ended on {date}.",
                          {{"date", calendar::to_words(deadline.due->on)}}, deadline.rule->source));
    }
  }
  return facts(FormReceived{.stage = here.casefile.stage, .says = says});
}

}  // namespace redress::casework
