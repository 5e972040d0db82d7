#include "casework/acts_testing.h"

namespace redress::casework::offset_tests {
namespace {

using namespace testing;  // given, when, then

std::vector<Deed> offered_to(const std::string& relationship) {
  auto acts = registered();
  acts.front().answers["relationship"] = {relationship};
  Deed offer{"2024-04-09T12:00",
             staff("officer"),
             "offer-remedy",
             {{"remedy", {"payment"}}, {"amount", {"100"}}, {"what", {"For the stairs."}}}};
  offer.limits = {{"officer", Money{100'00}}};
  acts.push_back(offer);
  return acts;
}

Deed offset(const std::string& amount, const std::string& balance) {
  return {"2024-04-10T12:00",
          staff("officer"),
          "offset",
          {{"offer", {"O1"}}, {"amount", {amount}}, {"balance", {balance}}}};
}

TEST(Offset, SetsAnOfferAgainstWhatATenantOwes) {
  given(offered_to("tenant"), wide_edition()).when(offset("80", "80")).then({"offset-made"});
  given(offered_to("leaseholder"), wide_edition())
      .when(offset("80", "80"))
      .then_refused("nothing-to-offset");
}

TEST(Offset, IsNeverMoreThanTheOfferOrTheDebt) {
  given(offered_to("tenant"), wide_edition())
      .when(offset("100.01", "500"))
      .then_refused("offset-too-high");
  given(offered_to("tenant"), wide_edition())
      .when(offset("80.01", "80"))
      .then_refused("offset-too-high");
}

TEST(Offset, IsMadeOnceForAnOffer) {
  given(offered_to("tenant") + std::vector<Deed>{offset("80", "80")}, wide_edition())
      .when(offset("20", "20"))
      .then_refused("nothing-to-offset");
}

TEST(Offset, LeavesTheRestToBePaid) {
  const Deed take{"2024-04-11T12:00",
                  resident(),
                  "answer-offer",
                  {{"offer", {"O1"}}, {"answer", {"accepted"}}}};
  const auto owed_after = [&](const std::string& amount) {
    return given(offered_to("tenant") + std::vector<Deed>{offset(amount, "500")}, wide_edition())
        .when(take)
        .after()
        .casefile.offers_owed();
  };
  EXPECT_TRUE(owed_after("80"));
  EXPECT_FALSE(owed_after("100"));
}

}  // namespace
}  // namespace redress::casework::offset_tests
