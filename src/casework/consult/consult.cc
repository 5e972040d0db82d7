#include "casework/consult/consult.h"

namespace redress::casework {

std::optional<Refusal> Consult::barred(const Situation& here) {
  if (choices_of({.name = "", .words = "", .from = ChoicesFrom::consultations}, here).empty()) {
    return not_part_of_procedure();
  }
  return unless_stage_open(here);
}

Decision Consult::decide(const Situation& here) const {
  if (answer.empty() == waiver.empty()) {
    return fail(
        refusal("answer-or-waiver", "Record the answer, or why nobody was asked: one of the two."));
  }
  if (!answer.empty() && role.empty()) {
    return fail(refusal("role-missing", "Say who was asked."));
  }
  return facts(Consulted{.stage = here.casefile.stage,
                         .authority = authority,
                         .role = role,
                         .answer = answer,
                         .waiver = waiver});
}

}  // namespace redress::casework
