#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed send(const std::string& mode) {
  return {"2024-04-18T11:00", staff("panel"), "send-form", {{"mode", {mode}}}};
}

TEST(SendForm, StartsTheWindowWhenItCountsAsReceived) {
  given(at_stage_3()).when(send("email")).then({"form-sent"});
  EXPECT_EQ(due(given(at_stage_3()).when(send("email")).after(), "stage-3.form"), "2024-05-16");
  EXPECT_EQ(due(given(at_stage_3()).when(send("letter")).after(), "stage-3.form"), "2024-05-20")
      << "posted on Thursday, received on Monday";
}

TEST(SendForm, WantsAModeWhoseDeliveryTheEditionKnows) {
  given(at_stage_3()).when(send("visit")).then_refused("no-deemed-delivery", "6.1");
}

TEST(SendForm, IsSentAgainWhereItWasLostAndCountsFromTheLastOne) {
  auto again = send("letter");
  again.at = "2024-04-25T11:00";
  const auto outcome = given(at_stage_3() + std::vector<Deed>{send("email")}).when(again);
  outcome.then({"form-sent"});
  EXPECT_EQ(due(outcome.after(), "stage-3.form"), "2024-05-27")
      << "posted on Thursday, received on Monday 29 April";
  const auto acts = at_stage_3() + std::vector<Deed>{send("email"), again};
  const auto back = given(acts).when({"2024-05-24T10:00", staff("panel"), "receive-form"});
  back.then({"form-received"});
  EXPECT_EQ(state(back.after(), "stage-3.form"), "met");
}

TEST(SendForm, IsNoLongerSentOnceItCameBack) {
  auto again = send("email");
  again.at = "2024-04-22T12:00";
  given(form_back()).when(again).then_refused("form-received-already");
}

/// The first form came back while the second was on its way.
TEST(SendForm, CountsFromTheFormBeforeTheAnswer) {
  auto again = send("letter");
  again.at = "2024-04-25T11:00";
  Deed back{"2024-04-26T10:00", staff("panel"), "receive-form"};
  back.happened = "2024-04-24T10:00";
  const auto outcome = given(at_stage_3() + std::vector<Deed>{send("email"), again}).when(back);
  outcome.then({"form-received"});
  EXPECT_EQ(state(outcome.after(), "stage-3.form"), "met");
}

TEST(SendForm, ExistsOnlyAtStagesThatNameIt) {
  given(at_stage_2()).when(send("email")).then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework
