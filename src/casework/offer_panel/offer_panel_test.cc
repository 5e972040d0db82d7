#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(OfferPanel, KeepsTheAnswer) {
  const auto outcome =
      given(at_stage_2())
          .when({"2024-04-16T10:00", staff("manager"), "offer-panel", {{"answer", {"accepted"}}}});
  outcome.then({"panel-offered"});
  EXPECT_EQ(outcome.the<PanelOffered>().answer, "accepted");
}

TEST(OfferPanel, ExistsOnlyAtStagesThatNameIt) {
  given(registered())
      .when({"2024-04-10T10:00", staff("officer"), "offer-panel"})
      .then_refused("not-part-of-procedure");
}

TEST(OfferPanel, StandsBeforeTheDecisionThatWaitsForIt) {
  given(at_stage_2())
      .when({"2024-04-16T10:00", staff("manager"), "issue-decision"})
      .then_refused("not-done-first", "5.3");
}

}  // namespace
}  // namespace redress::casework
