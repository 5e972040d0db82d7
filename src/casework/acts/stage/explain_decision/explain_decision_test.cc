#include "casework/acts_testing.h"
#include "casework/events/stage.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed explain(const std::string& reached, const std::string& invited) {
  return {"2024-04-11T10:00",
          staff("officer"),
          "explain-decision",
          {{"mode", {"phone"}}, {"reached", {reached}}, {"invited", {invited}}}};
}

TEST(ExplainDecision, LeavesTheTalkTheExplanationAndTheInvitation) {
  given(proposed())
      .when(explain("yes", "yes"))
      .then({"contact", "decision-explained", "comment-opportunity"});
  given(proposed()).when(explain("yes", "no")).then({"contact", "decision-explained"});
}

TEST(ExplainDecision, RecordsAnAttemptWhereNobodyAnswers) {
  const auto outcome = given(proposed()).when(explain("no", "no"));
  outcome.then({"contact"});
  EXPECT_EQ(outcome.the<Contact>().result, "attempt");
  EXPECT_EQ(outcome.the<Contact>().points, Texts{std::string(kPointDecision)});
}

TEST(ExplainDecision, MayInviteByAMessageLeft) {
  auto left = explain("no", "yes");
  given(proposed()).when(left).then_refused("comment-day-missing");
  left.answers["until"] = {"2024-04-11"};
  given(proposed()).when(left).then_refused("comment-day-missing");
  left.answers["until"] = {"2024-04-12"};
  given(proposed()).when(left).then({"contact", "comment-opportunity"});
}

TEST(ExplainDecision, WantsADecisionToExplain) {
  given(registered()).when(explain("yes", "yes")).then_refused("nothing-proposed");
}

}  // namespace
}  // namespace redress::casework
