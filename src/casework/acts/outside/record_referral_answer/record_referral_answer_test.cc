#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

std::vector<Deed> referred() {
  return exhausted() + std::vector<Deed>{{"2024-04-25T10:00",
                                          staff("desk"),
                                          "refer-external",
                                          {{"route", {"designated-person"}}}}};
}

Deed answered(const std::string& answer) {
  return {"2024-05-02T10:00", staff("desk"), "record-referral-answer", {{"answer", {answer}}}};
}

TEST(RecordReferralAnswer, OpensTheWayWhenItIsPassedOn) {
  const auto outcome = given(referred()).when(answered("passed-on"));
  outcome.then({"dp-passed-on"});
  EXPECT_EQ(outcome.after().casefile.outside, OutsideState::passed_on);
}

TEST(RecordReferralAnswer, LeavesTheDirectWayItsOwnDateWhenDeclined) {
  const auto outcome = given(referred()).when(answered("declined"));
  outcome.then({"dp-declined"});
  EXPECT_EQ(outcome.after().casefile.outside, OutsideState::none);
}

TEST(RecordReferralAnswer, WantsAReferral) {
  given(exhausted()).when(answered("passed-on")).then_refused("not-referred");
}

TEST(RecordReferralAnswer, IsAwaitedWhateverGoesElsewhere) {
  const auto both =
      referred() +
      std::vector<Deed>{
          {"2024-06-19T10:00", staff("desk"), "refer-external", {{"route", {"review"}}}}};
  given(both)
      .when(
          {"2024-06-20T10:00", staff("desk"), "record-referral-answer", {{"answer", {"declined"}}}})
      .then({"dp-declined"});
}

TEST(RecordReferralAnswer, WaitsForThePersonsConsentWhereTheRouteAsksForIt) {
  const auto edition =
      edition_with("opens  = \"exhausted\"\nwhen   = { relationship = [\"tenant\"] }",
                   "opens  = \"exhausted\"\nwith_consent = true");
  given(referred(), edition).when(answered("passed-on")).then_refused("consent-not-recorded", "7");
  given(referred(), edition).when(answered("declined")).then({"dp-declined"});
  const auto consented =
      referred() +
      std::vector<Deed>{
          {"2024-05-01T10:00",
           staff("desk"),
           "record-consent",
           {{"body", {"ombudsman"}}, {"form", {"signed"}}, {"evidence", {"Form 7."}}}}};
  given(consented, edition).when(answered("passed-on")).then({"dp-passed-on"});
}

}  // namespace
}  // namespace redress::casework
