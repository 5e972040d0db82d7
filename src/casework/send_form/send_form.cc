#include "casework/send_form/send_form.h"

namespace redress::casework {

std::optional<Refusal> SendForm::barred(const Situation& here) {
  if (auto bar = unless_stage_runs(here)) {
    return bar;
  }
  if (happened(here, FormSent::kName, here.casefile.stage)) {
    return refusal("form-sent-already", "The form was sent already.");
  }
  return std::nullopt;
}

Decision SendForm::decide(const Situation& here) const {
  return facts(FormSent{.stage = here.casefile.stage, .mode = mode});
}

}  // namespace redress::casework
