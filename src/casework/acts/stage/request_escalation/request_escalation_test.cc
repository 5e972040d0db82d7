#include "casework/acts_testing.h"
#include "casework/deciding/decide.h"
#include "casework/events/stage.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed ask(const std::string& at) { return {at, resident(), "request-escalation"}; }

TEST(RequestEscalation, NeedsNoReason) {
  const auto outcome = given(decided()).when(ask("2024-04-15T10:00"));
  outcome.then({"escalation-requested"});
  EXPECT_EQ(outcome.the<EscalationRequested>().stage, "stage-2");
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::requested);
}

TEST(RequestEscalation, OpensTheStageWhereNobodyHasToAcceptIt) {
  auto acts = at_stage_3();
  const auto last = acts.back();
  acts.pop_back();
  const auto outcome = given(acts).when(last);
  outcome.then({"escalation-requested", "escalation-accepted"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::open);
}

TEST(RequestEscalation, StartsTheClocksAtTheRequest) {
  const auto outcome = given(decided()).when(ask("2024-04-15T10:00"));
  EXPECT_EQ(due(outcome.after(), "stage-2.decision"), "2024-05-14") << "6 May is a holiday";
}

TEST(RequestEscalation, HasUntilTheLastSecondOfItsWindow) {
  given(decided()).when(ask("2024-05-10T23:59:59")).then({"escalation-requested"});
  given(decided()).when(ask("2024-05-11T00:00:00")).then_refused("window-closed", "4.4");
}

TEST(RequestEscalation, CountsFromWhenItWasMade) {
  auto act = ask("2024-05-13T10:00");
  act.by = staff("desk");
  act.happened = "2024-05-10T10:00";
  const auto outcome = given(decided()).when(act);
  outcome.then({"escalation-requested"});
  EXPECT_EQ(state(outcome.after(), "stage-1.escalation"), "met") << "though the window was closed";
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::requested);
}

TEST(RequestEscalation, StaysOpenToWhoWasContentOnce) {
  const auto content =
      decided() + std::vector<Deed>{{"2024-04-15T10:00", resident(), "accept-outcome"},
                                    {"2024-04-15T11:00", staff("desk"), "close"}};
  const auto outcome = given(content).when(ask("2024-04-22T10:00"));
  outcome.then({"escalation-requested"});
  EXPECT_FALSE(outcome.after().casefile.closed_at);
}

TEST(RequestEscalation, NeedsNoDecisionOnceItIsOverdue) {
  const auto silent = given(registered()).when(ask("2024-05-20T10:00"));
  silent.then({"escalation-requested"});
  EXPECT_EQ(state(silent.after(), "stage-1.decision"), "missed");
  EXPECT_EQ(silent.after().casefile.stage, "stage-2");
}

TEST(RequestEscalation, GoesOnFromWhatNobodyRegistered) {
  const auto edition = edition_with("on_lapse = \"make-formal\"\n", "");
  const auto due_on = "2024-04-22T10:00";
  given(received(), edition).when(ask(due_on)).then_refused("not-decided");
  const auto outcome = given(received(), edition).when(ask("2024-04-23T10:00"));
  outcome.then({"registered", "escalation-requested"});
  EXPECT_EQ(outcome.the<EscalationRequested>().from, "stage-1");
  EXPECT_EQ(state(outcome.after(), "stage-1.decision"), "missed");
}

TEST(RequestEscalation, SaysWhatIsOpenOutsideAndNoMore) {
  const auto standing = given(exhausted()).at("2024-04-25T10:00");
  const Circumstances now{
      .now = standing.now, .actor = resident(), .occurred_at = standing.now, .late_reason = ""};
  const auto refusal = barred(*find_act("request-escalation"), standing.seen_by(now));
  ASSERT_TRUE(refusal);
  const auto words = render(refusal->message);
  for (const auto& route : standing.routes) {
    EXPECT_EQ(words.find(route.rule->name) != words.npos, route.open) << words;
  }
}

TEST(RequestEscalation, WantsADecision) {
  given(registered()).when(ask("2024-04-09T10:00")).then_refused("not-decided");
  given(requested()).when(ask("2024-04-15T12:00")).then_refused("not-decided");
}

TEST(RequestEscalation, HasNowhereToGoAfterTheLastStage) {
  given(exhausted()).when(ask("2024-04-25T10:00")).then_refused("no-further-stage", "6");
}

TEST(RequestEscalation, EndsWithAWithdrawalBeforeADecision) {
  const auto withdrawn =
      registered() +
      std::vector<Deed>{{"2024-04-09T10:00", resident(), "withdraw", {{"words", {"Enough."}}}}};
  given(withdrawn).when(ask("2024-04-16T10:00")).then_refused("withdrawn");
}

/// The time to ask is theirs whatever they said within it.
TEST(RequestEscalation, StaysOpenToWhoWithdrewAfterADecision) {
  const auto withdrawn =
      decided() +
      std::vector<Deed>{{"2024-04-15T10:00", resident(), "withdraw", {{"words", {"Enough."}}}}};
  const auto outcome = given(withdrawn).when(ask("2024-04-16T10:00"));
  outcome.then({"escalation-requested"});
  EXPECT_FALSE(outcome.after().casefile.ended());
  given(withdrawn).when(ask("2024-06-30T10:00")).then_refused("window-closed", "4.4");
}

}  // namespace
}  // namespace redress::casework
