#include "casework/acts_testing.h"

namespace redress::casework::propose_decision_tests {
namespace {

using namespace testing;  // given, when, then

Deed propose(const std::string& at) {
  return {at,
          staff("officer"),
          "propose-decision",
          {{"outcome", {"upheld"}}, {"reasons", {"It is broken."}}}};
}

TEST(ProposeDecision, WritesTheDecisionDownBeforeThePersonHearsOfIt) {
  const auto outcome = given(registered()).when(propose("2024-04-10T10:00"));
  outcome.then({"decision-proposed"});
  EXPECT_EQ(outcome.after().casefile.current()->proposed, "upheld");
}

TEST(ProposeDecision, TakesTheStagesOutcomes) {
  given(registered())
      .when({"2024-04-10T10:00",
             staff("officer"),
             "propose-decision",
             {{"outcome", {"settled"}}, {"reasons", {"."}}}})
      .then_problems({"outcome: not-offered"});
}

TEST(ProposeDecision, WantsAStageThatWasTakenUp) {
  given(received()).when(propose("2024-04-08T11:00")).then_refused("not-registered");
  given(informal()).when(propose("2024-04-08T11:00")).then_refused("informal");
  given(requested()).when(propose("2024-04-15T11:00")).then_refused("awaits-acceptance");
  given(decided()).when(propose("2024-04-12T11:00")).then_refused("already-decided");
  given(exhausted()).when(propose("2024-04-25T11:00")).then_refused("procedure-ended");
}

TEST(ProposeDecision, CannotHaveHappenedBeforeItsStage) {
  auto act = propose("2024-04-16T10:00");
  act.by = staff("manager");
  act.happened = "2024-04-15T09:59";
  given(at_stage_2()).when(act).then_refused("before-stage");
}

TEST(ProposeDecision, IsNotForWhoeverDecidedBefore) {
  given(at_stage_2()).when(propose("2024-04-16T10:00")).then_refused("decided-before");
}

}  // namespace
}  // namespace redress::casework::propose_decision_tests
