#include "casework/acts_testing.h"

namespace redress::casework::run_mediation_tests {
namespace {

using namespace testing;  // given, when, then

Deed mediate() {
  return {"2024-04-10T10:00", staff("officer"), "run-mediation", {{"result", {"agreed"}}}};
}

TEST(RunMediation, FollowsItsOffer) {
  given(registered(), wide_edition()).when(mediate()).then_refused("mediation-not-offered");
  const auto offered =
      registered() +
      std::vector<Deed>{
          {"2024-04-09T10:00", staff("officer"), "offer-mediation", {{"answer", {"accepted"}}}}};
  const auto outcome = given(offered, wide_edition()).when(mediate());
  outcome.then({"mediation-held"});
  EXPECT_EQ(due(outcome.after(), "stage-1.decision"), "2024-04-22") << "no clock pauses";
}

}  // namespace
}  // namespace redress::casework::run_mediation_tests
