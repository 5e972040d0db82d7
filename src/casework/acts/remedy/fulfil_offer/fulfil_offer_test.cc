#include "casework/acts_testing.h"

namespace redress::casework::fulfil_offer_tests {
namespace {

using namespace testing;  // given, when, then

Deed give(const std::string& at = "2024-04-10T12:00") {
  return {at,
          staff("officer"),
          "fulfil-offer",
          {{"offer", {"O1"}}, {"shown-by", {"Bank statement of 10 April"}}}};
}

TEST(FulfilOffer, ShowsThatItIsGiven) {
  const auto after = given(offered(), wide_edition()).when(give()).after();
  EXPECT_EQ(after.casefile.offers.front().state, OfferState::fulfilled);
}

TEST(FulfilOffer, IsDoneOnce) {
  given(registered(), wide_edition()).when(give()).then_refused("no-such-offer");
  given(offered() + std::vector<Deed>{give()}, wide_edition())
      .when(give("2024-04-10T13:00"))
      .then_refused("no-such-offer");
}

}  // namespace
}  // namespace redress::casework::fulfil_offer_tests
