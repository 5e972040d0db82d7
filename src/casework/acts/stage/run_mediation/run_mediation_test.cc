#include "casework/acts_testing.h"
#include "casework/events/stage.h"

namespace redress::casework::run_mediation_tests {
namespace {

using namespace testing;  // given, when, then

Deed mediate(const Answers& more = {{"nothing-owed", {"yes"}}}) {
  Answers answers{{"result", {"agreed"}}};
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return {"2024-04-10T10:00", staff("officer"), "run-mediation", std::move(answers)};
}

std::vector<Deed> wanted() {
  return offered() +
         std::vector<Deed>{
             {"2024-04-09T13:00", staff("officer"), "offer-mediation", {{"answer", {"accepted"}}}}};
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

TEST(RunMediation, MakesPromisesOfWhatWasAgreed) {
  given(wanted(), wide_edition()).when(mediate({})).then_refused("agreement-unnamed");
  auto agreed = mediate({{"promises", {"The lift on Friday.", "A lamp."}}});
  given(wanted(), wide_edition()).when(agreed).then_refused("owner-missing");
  agreed.answers["owner"] = {"Repairs"};
  const auto outcome = given(wanted(), wide_edition()).when(agreed);
  outcome.then({"mediation-held", "promise-made", "promise-made"});
  EXPECT_EQ(outcome.the<MediationHeld>().promises, (Texts{"P1", "P2"}));
  EXPECT_TRUE(outcome.after().casefile.promises_outstanding());
  agreed.answers["nothing-owed"] = {"yes"};
  given(wanted(), wide_edition()).when(agreed).then_refused("agreement-unnamed");
}

TEST(RunMediation, TakesTheOffersThatWereAgreedOn) {
  auto agreed = mediate({{"words", {"Fifty pounds."}}, {"remedy", {"O1"}}});
  const auto outcome = given(wanted(), wide_edition()).when(agreed);
  outcome.then({"mediation-held", "offer-answered"});
  EXPECT_TRUE(outcome.after().casefile.offers_owed());
  agreed.answers["words"] = {"Sixty pounds."};
  given(wanted(), wide_edition()).when(agreed).then_refused("sum-not-offered");
  given(wanted(), wide_edition())
      .when(mediate({{"promises", {"Two hundred pounds."}}, {"owner", {"Repairs"}}}))
      .then_refused("sum-not-offered");
}

TEST(RunMediation, PromisesNothingWhereNothingWasAgreed) {
  auto none = mediate({{"result", {"none"}}, {"promises", {"A lamp."}}, {"owner", {"Repairs"}}});
  given(wanted(), wide_edition()).when(none).then_refused("nothing-agreed");
}

}  // namespace
}  // namespace redress::casework::run_mediation_tests
