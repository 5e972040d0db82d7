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

TEST(SendForm, HappensOnce) {
  const auto sent = at_stage_3() + std::vector<Deed>{send("email")};
  given(sent)
      .when({"2024-04-19T10:00", staff("panel"), "send-form"})
      .then_refused("form-sent-already");
}

TEST(SendForm, ExistsOnlyAtStagesThatNameIt) {
  given(at_stage_2()).when(send("email")).then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework
