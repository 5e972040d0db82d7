#include "casework/acts_testing.h"

namespace redress::casework::answer_offer_tests {
namespace {

using namespace testing;  // given, when, then

Deed answer(const std::string& given, const std::string& at = "2024-04-10T12:00") {
  return {at, resident(), "answer-offer", {{"offer", {"O1"}}, {"answer", {given}}}};
}

OfferState state_after(const std::string& given_answer) {
  return given(offered(), wide_edition())
      .when(answer(given_answer))
      .after()
      .casefile.offers.front()
      .state;
}

TEST(AnswerOffer, KeepsWhetherThePersonTakesIt) {
  EXPECT_EQ(state_after("accepted"), OfferState::accepted);
  EXPECT_EQ(state_after("declined"), OfferState::declined);
}

TEST(AnswerOffer, EndsNoProcedure) {
  const auto after = given(offered(), wide_edition()).when(answer("accepted")).after();
  EXPECT_EQ(after.casefile.procedure, ProcedureState::open);
}

TEST(AnswerOffer, IsForAnOfferThatCanBeAccepted) {
  given(registered(), wide_edition()).when(answer("accepted")).then_refused("no-such-offer");
  given(offered() + std::vector<Deed>{answer("declined")}, wide_edition())
      .when(answer("accepted", "2024-04-10T13:00"))
      .then_refused("no-such-offer");
  auto soon = offered();
  soon.back().answers["until"] = {"2024-04-09"};
  given(soon, wide_edition()).when(answer("accepted")).then_refused("offer-lapsed");
}

TEST(AnswerOffer, TellsWhatIsOwedUntilItIsGiven) {
  const auto taken = offered() + std::vector<Deed>{answer("accepted")};
  EXPECT_TRUE(
      given(offered(), wide_edition()).when(answer("accepted")).after().casefile.offers_owed());
  const Deed paid{"2024-04-11T12:00",
                  staff("officer"),
                  "fulfil-offer",
                  {{"offer", {"O1"}}, {"shown-by", {"Bank statement"}}}};
  EXPECT_FALSE(given(taken, wide_edition()).when(paid).after().casefile.offers_owed());
}

Deed let_go(const std::string& at = "2024-04-11T12:00") {
  return {at,
          resident(),
          "answer-offer",
          {{"offer", {"O1"}}, {"answer", {"let-go"}}, {"words", {"My brother did it."}}}};
}

TEST(AnswerOffer, LetsGoWhatWasAcceptedInTheirOwnWords) {
  const auto taken = offered() + std::vector<Deed>{answer("accepted")};
  const auto after = given(taken, wide_edition()).when(let_go()).after();
  EXPECT_EQ(after.casefile.offers.front().state, OfferState::let_go);
  EXPECT_FALSE(after.casefile.offers_owed());
  auto unsaid = let_go();
  unsaid.answers.erase("words");
  given(taken, wide_edition()).when(unsaid).then_refused("waiver-unsaid");
  given(taken + std::vector<Deed>{let_go()}, wide_edition())
      .when(let_go("2024-04-12T12:00"))
      .then_refused("no-such-offer");
}

TEST(AnswerOffer, LetsGoNothingElse) {
  given(offered(), wide_edition()).when(let_go()).then_refused("offer-not-accepted");
  const auto taken = offered() + std::vector<Deed>{answer("accepted")};
  for (const char* again : {"accepted", "declined"}) {
    given(taken, wide_edition())
        .when(answer(again, "2024-04-11T12:00"))
        .then_refused("offer-accepted-already");
  }
}

}  // namespace
}  // namespace redress::casework::answer_offer_tests
