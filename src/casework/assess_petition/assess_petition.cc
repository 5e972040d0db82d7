#include "casework/assess_petition/assess_petition.h"

namespace redress::casework {

std::optional<Refusal> AssessPetition::barred(const Situation& here) {
  if (!here.edition.petition || here.casefile.kind != "petition") {
    return not_part_of_procedure();
  }
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (here.casefile.procedure == ProcedureState::triage) {
    return std::nullopt;
  }
  return refusal("past-triage", "It was taken up already.");
}

Decision AssessPetition::decide(const Situation&) const {
  return facts(PetitionAssessed{
      .statement = statement, .lead = lead, .dated = dated, .signatories = signatories});
}

}  // namespace redress::casework
