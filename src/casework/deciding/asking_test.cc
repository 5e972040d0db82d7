#include "casework/deciding/asking.h"

#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed late(Deed deed, const std::string& happened, const std::string& reason = "On paper first.") {
  deed.happened = happened;
  deed.late_reason = reason;
  return deed;
}

Deed acknowledged(const std::string& at) {
  return {
      at, staff("desk"), "acknowledge", {{"mode", {"letter"}}, {"understanding", {"The lift."}}}};
}

TEST(LateRecords, AreOfTheMomentAtWhichItWasDone) {
  given(decided()).when(acknowledged("2024-04-15T10:00")).then_refused("already-decided");
  const auto outcome =
      given(decided()).when(late(acknowledged("2024-04-15T10:00"), "2024-04-09T15:00"));
  outcome.then({"ack-sent"});
  EXPECT_EQ(state(outcome.after(), "stage-1.acknowledgement"), "met");
  EXPECT_TRUE(deadline(outcome.after(), "stage-1.acknowledgement").recorded_late);
}

TEST(LateRecords, SayWhyTheyAreRecordedOnlyNow) {
  given(decided())
      .when(late(acknowledged("2024-04-15T10:00"), "2024-04-09T15:00", ""))
      .then_refused("late-reason-missing", "4.1");
}

TEST(LateRecords, MeetWhatAClockHasMissedMeanwhile) {
  const Deed offer{"2024-04-10T10:00",
                   staff("desk"),
                   "make-offer",
                   {{"offer", {"A new lamp."}}, {"mode", {"phone"}}}};
  given(informal()).when(offer).then_refused("not-informal");
  const auto outcome = given(informal()).when(late(offer, "2024-04-09T15:00"));
  outcome.then({"informal-offer"});
  const auto clock = deadline(outcome.after(), "informal.offer");
  EXPECT_EQ(word_of(clock.state), "met");
  EXPECT_TRUE(clock.miss_recorded) << "what was recorded stays on record";
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::open)
      << "the formal complaint stands";
}

TEST(LateRecords, OfADecisionLeaveWhatFollowedItsSilenceAlone) {
  const auto acts =
      explained() + std::vector<Deed>{{"2024-04-24T10:00", resident(), "request-escalation"}};
  const auto outcome = given(acts).when(late(
      {"2024-04-25T10:00", staff("officer"), "issue-decision", decision()}, "2024-04-19T10:00"));
  outcome.then({"decision-issued"});
  const auto after = outcome.after();
  EXPECT_EQ(after.casefile.procedure, ProcedureState::requested);
  EXPECT_EQ(after.casefile.stage, "stage-2");
  EXPECT_EQ(state(after, "stage-1.decision"), "met");
  EXPECT_TRUE(after.casefile.run("stage-1")->decided_at);
}

TEST(LateRecords, AreRefusedWhereItWasNotPossibleThenEither) {
  const Deed offer{"2024-04-15T10:00",
                   staff("desk"),
                   "make-offer",
                   {{"offer", {"A new lamp."}}, {"mode", {"phone"}}}};
  given(decided()).when(late(offer, "2024-04-08T10:30")).then_refused("not-informal");
}

TEST(LateRecords, DecideNothingTwice) {
  given(decided())
      .when(late({"2024-04-15T10:00", staff("officer"), "issue-decision", decision()},
                 "2024-04-11T16:00"))
      .then_refused("already-decided");
}

TEST(LateRecords, OfADecisionUndoNoWithdrawal) {
  const auto withdrawn =
      explained() +
      std::vector<Deed>{{"2024-04-12T15:00", resident(), "withdraw", {{"words", {"Leave it."}}}}};
  const auto outcome = given(withdrawn).when(late(
      {"2024-04-15T10:00", staff("officer"), "issue-decision", decision()}, "2024-04-12T10:00"));
  outcome.then({"decision-issued"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::withdrawn);
  EXPECT_EQ(state(outcome.after(), "stage-1.decision"), "met");
}

}  // namespace
}  // namespace redress::casework
