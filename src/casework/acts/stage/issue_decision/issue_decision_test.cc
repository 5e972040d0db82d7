#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed issue(const std::string& at, Actor by, const std::string& mode = "letter") {
  return {at, std::move(by), "issue-decision", decision(mode)};
}

TEST(IssueDecision, DecidesTheStage) {
  const auto outcome = given(explained()).when(issue("2024-04-12T10:00", staff("officer")));
  outcome.then({"decision-issued"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::decided);
  EXPECT_EQ(outcome.after().casefile.current()->outcome, "upheld");
  EXPECT_EQ(state(outcome.after(), "stage-1.decision"), "met");
}

TEST(IssueDecision, IsForThoseWhoDecideAtTheStage) {
  given(explained())
      .when(issue("2024-04-12T10:00", staff("manager")))
      .then_refused("not-your-role", "4");
  given(at_stage_2())
      .when(issue("2024-04-16T10:00", staff("desk")))
      .then_refused("not-your-role", "5");
}

TEST(IssueDecision, ComesAfterTheExplanationAndTheInvitation) {
  given(proposed())
      .when(issue("2024-04-12T10:00", staff("officer")))
      .then_refused("decision-not-explained", "4.5");
  const auto uninvited =
      proposed() +
      std::vector<Deed>{{"2024-04-11T10:00",
                         staff("officer"),
                         "explain-decision",
                         {{"mode", {"phone"}}, {"reached", {"yes"}}, {"invited", {"no"}}}}};
  given(uninvited)
      .when(issue("2024-04-12T10:00", staff("officer")))
      .then_refused("comment-not-invited", "4.5");
}

TEST(IssueDecision, IsNotForWhoDecidedAnEarlierStage) {
  auto acts =
      at_stage_2() +
      std::vector<Deed>{
          {"2024-04-16T10:00", staff("manager"), "log-contact", spoken()},
          {"2024-04-16T11:00", staff("manager"), "offer-panel", {{"answer", {"declined"}}}}};
  given(acts)
      .when(issue("2024-04-17T10:00", staff("manager", "officer")))
      .then_refused("decided-before");
  given(acts).when(issue("2024-04-17T10:00", staff("manager"))).then({"decision-issued"});
}

TEST(IssueDecision, ExhaustsTheProcedureWhereNoStageFollows) {
  auto acts = exhausted();
  const auto last = acts.back();
  acts.pop_back();
  const auto outcome = given(acts).when(last);
  outcome.then({"decision-issued", "exhausted"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::exhausted);
  EXPECT_EQ(outcome.after().casefile.exhausted_at, london("2024-04-24T10:00"));
}

TEST(IssueDecision, LeavesTheLetterOwedWhenItGoesAnotherWay) {
  auto acts = at_stage_2() +
              std::vector<Deed>{
                  {"2024-04-16T10:00", staff("manager"), "log-contact", spoken()},
                  {"2024-04-16T11:00", staff("manager"), "offer-panel", {{"answer", {"declined"}}}},
                  issue("2024-04-17T10:00", staff("manager"), "phone")};
  EXPECT_EQ(state(given(acts).at("2024-04-18T10:00"), "stage-2.decision"), "running");
  EXPECT_EQ(state(given(acts).at("2024-05-16T10:00"), "stage-2.decision"), "missed");
}

TEST(IssueDecision, HappensOnceAtAStage) {
  given(decided())
      .when(issue("2024-04-12T11:00", staff("officer")))
      .then_refused("already-decided");
}

}  // namespace
}  // namespace redress::casework
