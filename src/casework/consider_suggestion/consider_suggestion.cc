#include "casework/consider_suggestion/consider_suggestion.h"

namespace redress::casework {

std::optional<Refusal> ConsiderSuggestion::barred(const Situation& here) {
  if (here.casefile.kind != "suggestion") {
    return not_part_of_procedure();
  }
  return unless_not_closed(here);
}

Decision ConsiderSuggestion::decide(const Situation&) const {
  return facts(SuggestionConsidered{.result = result, .reason = reason, .by = considered_by});
}

}  // namespace redress::casework
