#include "casework/answer_feedback/answer_feedback.h"

namespace redress::casework {

std::optional<Refusal> AnswerFeedback::barred(const Situation& here) {
  const auto* kind = here.edition.kind(here.casefile.kind);
  if (kind && kind->opens) {
    return not_part_of_procedure();
  }
  return unless_not_closed(here);
}

Decision AnswerFeedback::decide(const Situation&) const {
  return facts(FeedbackAnswered{.answer = answer, .mode = mode});
}

}  // namespace redress::casework
