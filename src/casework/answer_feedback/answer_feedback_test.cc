#include "casework/acts_testing.h"

namespace redress::casework::answer_feedback_tests {
namespace {

using namespace testing;  // given, when, then

Act answer() {
  return {"2024-04-11T10:00",
          staff("desk"),
          "answer-feedback",
          {{"answer", {"Thank you."}}, {"mode", {"email"}}}};
}

TEST(AnswerFeedback, IsForWhatHasNoStages) {
  given(suggestion(), wide_edition()).when(answer()).then({"feedback-answered"});
  given(registered(), wide_edition()).when(answer()).then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework::answer_feedback_tests
