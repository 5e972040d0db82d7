#include "casework/assess_petition/assess_petition.h"

namespace redress::casework {

std::optional<Refusal> AssessPetition::barred(const Situation& here) {
  if (!here.edition.petition || here.casefile.kind != "petition") {
    return not_part_of_procedure();
  }
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  // A lead who was not named may be found later: what is on record then is read again.
  if (!here.casefile.ended()) {
    return std::nullopt;
  }
  return refusal("procedure-ended", "The procedure has come to its end.");
}

Decision AssessPetition::decide(const Situation&) const {
  return facts(PetitionAssessed{
      .statement = statement, .lead = lead, .dated = dated, .signatories = signatories});
}

}  // namespace redress::casework
