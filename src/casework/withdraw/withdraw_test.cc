#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Act withdraw(const std::string& at) {
  return {at, resident(), "withdraw", {{"words", {"Never mind."}}}};
}

TEST(Withdraw, EndsTheProcedure) {
  const auto outcome = given(registered()).when(withdraw("2024-04-09T10:00"));
  outcome.then({"withdrawn"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::withdrawn);
  EXPECT_EQ(state(outcome.after(), "stage-1.decision"), "cancelled");
}

TEST(Withdraw, ForgivesNoMiss) {
  EXPECT_EQ(
      state(given(registered()).when(withdraw("2024-04-23T10:00")).after(), "stage-1.decision"),
      "missed");
}

TEST(Withdraw, EndsNothingTwice) {
  given(exhausted()).when(withdraw("2024-04-25T10:00")).then_refused("procedure-ended");
}

}  // namespace
}  // namespace redress::casework
