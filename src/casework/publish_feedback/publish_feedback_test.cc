#include "casework/acts_testing.h"

namespace redress::casework::publish_feedback_tests {
namespace {

using namespace testing;  // given, when, then

TEST(PublishFeedback, IsPossibleAtAnyTime) {
  given(exhausted())
      .when({"2024-05-11T10:00",
             staff("desk"),
             "publish-feedback",
             {{"where", {"The newsletter"}}, {"words", {"Lifts are mended faster."}}}})
      .then({"feedback-published"});
}

}  // namespace
}  // namespace redress::casework::publish_feedback_tests
