#include "casework/acts_testing.h"
#include "casework/events/reception.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed open_informal() {
  return {"2024-04-08T10:10", staff("desk"), "open-informal", {{"wish", {"No forms, please."}}}};
}

TEST(OpenInformal, KeepsThePersonsWish) {
  const auto outcome = given(received()).when(open_informal());
  outcome.then({"informal-opened"});
  EXPECT_EQ(outcome.the<InformalOpened>().wish, "No forms, please.");
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::informal);
}

TEST(OpenInformal, IsNotForAKindWithoutAnInformalStep) {
  given({logged({{"kind", {"compliment"}}})})
      .when(open_informal())
      .then_refused("no-informal-step", "2.2");
}

TEST(OpenInformal, ComesBeforeEverythingElse) {
  given(registered()).when(open_informal()).then_refused("past-triage");
}

TEST(OpenInformal, NeedsNoWishWhereItIsTheUsualWay) {
  const auto edition = edition_with("informal = true\n", "informal = true\nwithout_wish = true\n");
  const Deed without{"2024-04-08T10:10", staff("desk"), "open-informal"};
  given(received(), edition).when(without).then({"informal-opened"});
  given(received()).when(without).then_refused("wish-missing", "4.0");
}

}  // namespace
}  // namespace redress::casework
