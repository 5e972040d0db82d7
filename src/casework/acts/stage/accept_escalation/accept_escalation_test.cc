#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(AcceptEscalation, TakesTheRequestUp) {
  const auto outcome =
      given(requested()).when({"2024-04-15T11:00", staff("manager"), "accept-escalation"});
  outcome.then({"escalation-accepted"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::open);
  EXPECT_TRUE(outcome.after().casefile.current()->accepted);
}

TEST(AcceptEscalation, MovesNoClock) {
  const auto late =
      given(requested()).when({"2024-04-22T11:00", staff("manager"), "accept-escalation"});
  EXPECT_EQ(due(late.after(), "stage-2.decision"), "2024-05-14");
}

TEST(AcceptEscalation, WantsARequest) {
  given(decided())
      .when({"2024-04-15T11:00", staff("manager"), "accept-escalation"})
      .then_refused("nothing-requested");
  given(at_stage_2())
      .when({"2024-04-15T12:00", staff("manager"), "accept-escalation"})
      .then_refused("nothing-requested");
}

}  // namespace
}  // namespace redress::casework
