#include "casework/acts/closing/take_back/take_back_testing.h"
#include "casework/casefile/casefile.h"
#include "casework/events/outside.h"
#include "casework/events/remedy.h"

// What numbers something can be taken back, and its number goes to nothing else.
namespace redress::casework::take_back_of_numbers_tests {
namespace {

using namespace testing;  // given, when, then

TEST(TakeBack, OfAnOfferGivesItsNumberToNoOther) {
  const auto without = offered() + std::vector<Deed>{taken("remedy-offered stage-1 O1", "officer",
                                                           "2024-04-09T13:00", kUnsent)};
  Deed again = offered().back();
  again.at = "2024-04-09T14:00";
  const auto outcome = given(without, wide_edition()).when(again);
  EXPECT_EQ(outcome.the<RemedyOffered>().offer, "O2");
  EXPECT_EQ(outcome.after().casefile.offers.size(), 1);
}

TEST(TakeBack, OfAPromiseGivesItsNumberToNoOther) {
  const auto without = promised() + std::vector<Deed>{taken("promise-made P1", "officer",
                                                            "2024-04-12T12:00", kSent)};
  EXPECT_FALSE(given(without).at("2024-04-12T12:30").casefile.promises_outstanding());
  Deed again = promised().back();
  again.at = "2024-04-12T13:00";
  EXPECT_EQ(given(without).when(again).the<PromiseMade>().promise, "P2");
}

TEST(TakeBack, OfAReplacedOrderGivesItsNumberToNoOther) {
  const auto replaced = [](const std::string& at) {
    return Deed{at,
                staff("desk"),
                "change-order",
                {{"order", {"D1"}},
                 {"how", {"replaced"}},
                 {"what", {"Pay £300."}},
                 {"words", {"Its letter."}}}};
  };
  const auto slip =
      determined() + std::vector<Deed>{replaced("2024-07-02T10:00"),
                                       taken("omb-order-ended D1", "desk", "2024-07-02T11:00")};
  const auto outcome = given(slip, wide_edition()).when(replaced("2024-07-03T10:00"));
  EXPECT_EQ(outcome.the<OmbOrder>().order, "D4") << "D3 was given before";
}

TEST(TakeBack, OfADeterminationTakesItsOrdersWithIt) {
  const auto outcome = given(determined(), wide_edition())
                           .when(taken("omb-determined ombudsman", "desk", "2024-07-02T10:00"));
  outcome.then({"taken-back"});
  EXPECT_FALSE(outcome.after().casefile.orders_outstanding());
  const Deed done{"2024-07-02T09:00",
                  staff("desk"),
                  "record-compliance",
                  {{"order", {"D2"}}, {"shown-by", {"A photograph."}}}};
  given(determined() + std::vector<Deed>{done}, wide_edition())
      .when(taken("omb-determined ombudsman", "desk", "2024-07-02T10:00"))
      .then_refused("rests-on-it");
}

TEST(TakeBack, OfEvidenceComesBeforeTheDecisionThatItCountedIn) {
  const Deed evidence{"2024-04-09T10:00",
                      staff("officer"),
                      "add-evidence",
                      {{"what", {"A photograph of another lift."}}}};
  const auto slip = taken("evidence-added stage-1", "officer", "2024-04-18T10:00");
  auto before = slip;
  before.at = "2024-04-09T11:00";
  given(registered() + std::vector<Deed>{evidence}).when(before).then({"taken-back"});
  auto acts = registered() + std::vector<Deed>{evidence};
  const auto until_decided = decided();
  acts.insert(acts.end(), until_decided.begin() + static_cast<long>(registered().size()),
              until_decided.end());
  given(acts).when(slip).then_refused("rests-on-it");
}

TEST(TakeBack, SaysWhichActPutsRightWhatItDoesNot) {
  given(proposed())
      .when(taken("decision-proposed stage-1", "officer", "2024-04-10T11:00"))
      .then_refused("put-right-otherwise");
}

}  // namespace
}  // namespace redress::casework::take_back_of_numbers_tests
