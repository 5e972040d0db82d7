#include "casework/acts_testing.h"
#include "casework/events/remedy.h"

namespace redress::casework::withdraw_offer_tests {
namespace {

using namespace testing;  // given, when, then

Deed withdraw() {
  return {"2024-04-10T12:00",
          staff("officer"),
          "withdraw-offer",
          {{"offer", {"O1"}}, {"reason", {"It was for another casefile."}}}};
}

TEST(WithdrawOffer, TakesBackWhatWasNotAccepted) {
  const auto after = given(offered(), wide_edition()).when(withdraw()).after();
  EXPECT_EQ(after.casefile.offers.front().state, OfferState::withdrawn);
}

TEST(WithdrawOffer, LeavesWhatWasAccepted) {
  const Deed take{"2024-04-10T11:00",
                  resident(),
                  "answer-offer",
                  {{"offer", {"O1"}}, {"answer", {"accepted"}}}};
  given(offered() + std::vector<Deed>{take}, wide_edition())
      .when(withdraw())
      .then_refused("no-such-offer");
}

TEST(WithdrawOffer, GivesRoomBelowTheLimitAgain) {
  Deed more{"2024-04-10T13:00",
            staff("officer"),
            "offer-remedy",
            {{"remedy", {"payment"}}, {"amount", {"60"}}, {"what", {"For the stairs."}}}};
  more.limits = {{"officer", Money{100'00}}};
  given(offered(), wide_edition()).when(more).then_refused("approval-missing", "9.1");
  given(offered() + std::vector<Deed>{withdraw()}, wide_edition())
      .when(more)
      .then({"remedy-offered"});
}

TEST(WithdrawOffer, TellsWhoeverKnowsOfIt) {
  auto issued = decision();
  issued["remedy"] = {"O1"};
  auto acts = offered();
  const auto until_decided = decided();
  acts.insert(acts.end(), until_decided.begin() + static_cast<long>(registered().size()),
              until_decided.end());
  acts.back().answers = issued;
  auto untold = withdraw();
  untold.at = "2024-04-15T12:00";
  given(acts, wide_edition()).when(untold).then_refused("withdrawal-untold");
  auto told = untold;
  told.answers["mode"] = {"letter"};
  const auto outcome = given(acts, wide_edition()).when(told);
  EXPECT_EQ(outcome.the<OfferWithdrawn>().mode, "letter");
}

}  // namespace
}  // namespace redress::casework::withdraw_offer_tests
