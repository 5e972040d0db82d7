#include "casework/publish_feedback/publish_feedback.h"

namespace redress::casework {

std::optional<Refusal> PublishFeedback::barred(const Situation& here) { return unless_begun(here); }

Decision PublishFeedback::decide(const Situation&) const {
  return facts(FeedbackPublished{.where = where, .words = words});
}

}  // namespace redress::casework
