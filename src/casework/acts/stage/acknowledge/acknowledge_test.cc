#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed ack(const std::string& at, const std::string& mode) {
  return {
      at, staff("officer"), "acknowledge", {{"mode", {mode}}, {"understanding", {"The lift."}}}};
}

TEST(Acknowledge, MeetsTheClockInTheModeTheEditionAsksFor) {
  const auto outcome = given(registered()).when(ack("2024-04-09T10:00", "letter"));
  outcome.then({"ack-sent"});
  EXPECT_EQ(state(outcome.after(), "stage-1.acknowledgement"), "met");
}

TEST(Acknowledge, MayGoOutAgainWhileTheClockIsUnmet) {
  const auto emailed = registered() + std::vector<Deed>{ack("2024-04-09T10:00", "email")};
  EXPECT_EQ(state(given(emailed).at("2024-04-09T11:00"), "stage-1.acknowledgement"), "running");
  given(emailed).when(ack("2024-04-09T11:00", "letter")).then({"ack-sent"});
}

TEST(Acknowledge, HappensOnce) {
  const auto sent = registered() + std::vector<Deed>{ack("2024-04-09T10:00", "letter")};
  given(sent).when(ack("2024-04-09T11:00", "letter")).then_refused("already-acknowledged");
}

TEST(Acknowledge, HasNothingToSayAfterTheDecision) {
  given(decided()).when(ack("2024-04-12T11:00", "letter")).then_refused("already-decided");
  given(exhausted()).when(ack("2024-04-25T11:00", "letter")).then_refused("procedure-ended");
}

TEST(Acknowledge, WantsTheUnderstandingInWords) {
  given(registered())
      .when({"2024-04-09T10:00", staff("officer"), "acknowledge", {{"mode", {"letter"}}}})
      .then_problems({"understanding: missing"});
}

TEST(Acknowledge, KeepsToTheRulesOfTheFirstStageBeforeItIsRegistered) {
  const auto edition = edition_with("[stage.stage-1.before.issue-decision]",
                                    "[stage.stage-1.before.acknowledge]\n"
                                    "by = [\"manager\"]\nmode = [\"letter\"]\nclause = \"4.1\"\n\n"
                                    "[stage.stage-1.before.issue-decision]");
  given(received(), edition)
      .when(ack("2024-04-08T11:00", "letter"))
      .then_refused("not-your-role", "4.1");
  auto by_email = ack("2024-04-08T11:00", "email");
  by_email.by = staff("manager");
  given(received(), edition).when(by_email).then_refused("wrong-mode", "4.1");
}

}  // namespace
}  // namespace redress::casework
