#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed refer(const std::string& at, const std::string& route) {
  return {at, staff("desk"), "refer-external", {{"route", {route}}}};
}

TEST(ReferExternal, GoesByARouteThatIsOpen) {
  const auto outcome = given(exhausted()).when(refer("2024-04-25T10:00", "designated-person"));
  outcome.then({"dp-referred"});
  EXPECT_EQ(outcome.after().casefile.outside, OutsideState::designated_person);
}

TEST(ReferExternal, GoesToAnyOtherBodyToo) {
  const auto outcome = given(exhausted()).when(refer("2024-06-19T10:00", "review"));
  outcome.then({"referred-outside"});
  EXPECT_EQ(outcome.after().casefile.outside, OutsideState::referred);
}

TEST(ReferExternal, WaitsForTheRouteToOpen) {
  given(exhausted())
      .when(refer("2024-06-18T10:00", "review"))
      .then_problems({"route: not-offered"});
  given(registered()).when(refer("2024-04-09T10:00", "review")).then_refused("no-route-open");
}

TEST(ReferExternal, KnowsThatAdviceIsNoReferral) {
  given(exhausted())
      .when(refer("2024-04-25T10:00", "advice"))
      .then_problems({"route: not-offered"});
}

TEST(ReferExternal, OutlivesTheClosing) {
  const auto closed = exhausted() + std::vector<Deed>{{"2024-04-25T09:00", staff("desk"), "close"}};
  given(closed).when(refer("2024-04-25T10:00", "designated-person")).then({"dp-referred"});
}

}  // namespace
}  // namespace redress::casework
