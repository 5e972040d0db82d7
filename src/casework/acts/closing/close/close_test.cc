#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed close(const std::string& at) { return {at, staff("desk"), "close"}; }

TEST(Close, ComesAfterTheEndOfTheProcedure) {
  const auto outcome = given(exhausted()).when(close("2024-04-25T10:00"));
  outcome.then({"closed"});
  EXPECT_EQ(outcome.after().casefile.work(), WorkState::closed);
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::exhausted);
}

TEST(Close, DoesNotEndAProcedureThatGoesOn) {
  given(registered()).when(close("2024-04-09T10:00")).then_refused("procedure-not-ended");
  given(decided()).when(close("2024-04-12T11:00")).then_refused("procedure-not-ended");
}

TEST(Close, WaitsForEveryPromise) {
  const auto promised =
      exhausted() + std::vector<Deed>{{"2024-04-24T11:00",
                                       staff("officer"),
                                       "record-promise",
                                       {{"what", {"Repair the lift."}}, {"owner", {"Repairs"}}}}};
  given(promised).when(close("2024-04-25T10:00")).then_refused("promises-outstanding", "8");
  const auto without_gate = edition_with("promises_done = true", "by = [\"desk\"]");
  given(promised, without_gate)
      .when(close("2024-04-25T10:00"))
      .then_refused("promises-outstanding", "8");
}

TEST(Close, WaitsForWhatAnOutsideBodyOrdered) {
  const auto complied = [](const std::string& order) {
    return Deed{"2024-07-10T10:00",
                staff("desk"),
                "record-compliance",
                {{"order", {order}}, {"shown-by", {"Receipt 7."}}}};
  };
  given(determined(), wide_edition())
      .when(close("2024-07-10T11:00"))
      .then_refused("orders-outstanding");
  given(determined() + std::vector<Deed>{complied("D1"), complied("D2")}, wide_edition())
      .when(close("2024-07-10T11:00"))
      .then({"closed"});
}

TEST(Close, TakesFeedbackWithoutStagesAtOnce) {
  given({logged({{"kind", {"compliment"}}})}).when(close("2024-04-08T11:00")).then({"closed"});
}

TEST(Close, HappensOnce) {
  given(exhausted() + std::vector<Deed>{close("2024-04-25T10:00")})
      .when(close("2024-04-25T11:00"))
      .then_refused("closed");
}

TEST(Close, MovesNoRoute) {
  const auto before = given(exhausted()).at("2024-04-25T10:00");
  const auto after = given(exhausted()).when(close("2024-04-25T10:00")).after();
  ASSERT_EQ(before.routes.size(), after.routes.size());
  for (std::size_t i = 0; i < before.routes.size(); ++i) {
    EXPECT_EQ(before.routes[i].opens_at, after.routes[i].opens_at);
  }
}

}  // namespace
}  // namespace redress::casework
