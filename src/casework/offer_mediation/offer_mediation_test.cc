#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(OfferMediation, KeepsTheAnswerAndStopsNoClock) {
  const auto before = given(registered()).at("2024-04-08T11:00");
  const auto outcome =
      given(registered())
          .when({"2024-04-08T11:00", staff("desk"), "offer-mediation", {{"answer", {"accepted"}}}});
  outcome.then({"mediation-offered"});
  EXPECT_EQ(due(outcome.after(), "stage-1.decision"), due(before, "stage-1.decision"));
  EXPECT_EQ(state(outcome.after(), "stage-1.decision"), "running");
}

TEST(OfferMediation, ExistsOnlyWhereTheEditionNamesIt) {
  const auto edition = edition_with(", \"offer-mediation\"", "");
  given(registered(), edition)
      .when({"2024-04-08T11:00", staff("desk"), "offer-mediation", {{"answer", {"awaited"}}}})
      .then_refused("not-part-of-procedure");
}

TEST(OfferMediation, EndsWithTheProcedure) {
  given(exhausted())
      .when({"2024-04-25T10:00", staff("desk"), "offer-mediation"})
      .then_refused("procedure-ended");
}

}  // namespace
}  // namespace redress::casework
