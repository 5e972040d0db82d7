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

TEST(AnswerExternal, SaysWhichRequestWhereSeveralAreOpen) {
  auto twice = asked_by_body() + std::vector<Deed>{{"2024-05-02T10:00",
                                                    staff("desk"),
                                                    "receive-external-request",
                                                    {{"body", {"ombudsman"}},
                                                     {"asked", {"The repair log."}},
                                                     {"answer-by", {"2024-05-08"}}}}};
  Deed answer{"2024-05-03T10:00",
              staff("desk"),
              "answer-external",
              {{"what", {"The log."}}, {"mode", {"email"}}}};
  given(twice, wide_edition()).when(answer).then_refused("which-request");
  answer.answers["request"] = {"Q2"};
  const auto outcome = given(twice, wide_edition()).when(answer);
  outcome.then({"omb-supplied"});
  EXPECT_EQ(state(outcome.after(), "evidence.Q1"), "running");
  EXPECT_EQ(due(outcome.after(), "evidence.Q2"), "2024-05-08") << "the day they set";
  EXPECT_EQ(state(outcome.after(), "evidence.Q2"), "met");
  twice.push_back(answer);
  given(twice, wide_edition()).when(answer).then_problems({"request: not-offered"});
}

}  // namespace
}  // namespace redress::casework::answer_external_tests
