#include "casework/acts_testing.h"

namespace redress::casework::answer_external_tests {
namespace {

using namespace testing;  // given, when, then

TEST(AnswerExternal, MeetsTheClock) {
  const Deed answer{"2024-05-20T10:00",
                    staff("desk"),
                    "answer-external",
                    {{"what", {"The whole file."}}, {"mode", {"email"}}}};
  const auto outcome = given(asked_by_body(), wide_edition()).when(answer);
  outcome.then({"omb-supplied"});
  EXPECT_EQ(state(outcome.after(), "evidence"), "met");
  given(exhausted(), wide_edition()).when(answer).then_refused("nothing-asked");
}

}  // namespace
}  // namespace redress::casework::answer_external_tests
