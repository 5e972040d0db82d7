#include "casework/acts_testing.h"
#include "casework/events/reception.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(MakeFormal, RegistersWhatWasInformalAsOfNow) {
  const auto outcome = given(informal()).when({"2024-04-08T15:00", resident(), "make-formal"});
  outcome.then({"informal-lapsed", "registered"});
  EXPECT_EQ(outcome.events().back().occurred_at, london("2024-04-08T15:00"));
  EXPECT_EQ(outcome.the<Registered>().stage, "stage-1");
}

TEST(MakeFormal, HappensByItselfWhenTheTimeRunsOut) {
  const auto standing = given(informal()).at("2024-04-12T09:00");
  EXPECT_EQ(standing.casefile.procedure, ProcedureState::open);
  EXPECT_EQ(standing.casefile.current()->started_at, london("2024-04-09T23:59:59"));
}

TEST(MakeFormal, RegistersWhatNobodyTookUpAsOfItsReceipt) {
  const auto standing = given(received()).at("2024-04-12T09:00");
  EXPECT_EQ(standing.casefile.procedure, ProcedureState::open);
  EXPECT_EQ(standing.casefile.current()->started_at, london("2024-04-08T10:00"));
}

TEST(MakeFormal, IsOpenToThePersonWhenASolutionDidNotHold) {
  const auto solved =
      informal() + std::vector<Deed>{{"2024-04-09T10:00",
                                      staff("desk"),
                                      "make-offer",
                                      {{"offer", {"On Friday."}}, {"mode", {"phone"}}}},
                                     {"2024-04-09T10:05", resident(), "accept-outcome"},
                                     {"2024-04-09T10:10", staff("desk"), "close"}};
  const auto outcome = given(solved).when({"2024-04-16T10:00", resident(), "make-formal"});
  outcome.then({"informal-lapsed", "registered"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::open);
  EXPECT_EQ(outcome.after().casefile.work(), WorkState::open);
}

TEST(MakeFormal, IsOpenToWhoWithdrewFromIt) {
  const auto withdrawn =
      informal() +
      std::vector<Deed>{{"2024-04-09T10:00", resident(), "withdraw", {{"words", {"Leave it."}}}}};
  given(withdrawn)
      .when({"2024-04-10T10:00", resident(), "make-formal"})
      .then({"informal-lapsed", "registered"});
}

TEST(MakeFormal, IsNotForWhatIsFormalAlreadyOrNotTakenUp) {
  given(received())
      .when({"2024-04-08T11:00", staff("desk"), "make-formal"})
      .then_refused("not-informal");
  given(registered())
      .when({"2024-04-08T11:00", staff("desk"), "make-formal"})
      .then_refused("not-informal");
}

}  // namespace
}  // namespace redress::casework
