#include "casework/acts_testing.h"
#include "casework/events/remedy.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed promise(const std::string& at = "2024-04-12T11:00") {
  return {at,
          staff("officer"),
          "record-promise",
          {{"what", {"Repair the lift."}}, {"owner", {"Repairs"}}, {"by-when", {"2024-05-01"}}}};
}

TEST(RecordPromise, NumbersPromises) {
  const auto first = given(decided()).when(promise());
  first.then({"promise-made"});
  EXPECT_EQ(first.the<PromiseMade>().promise, "P1");
  EXPECT_EQ(first.the<PromiseMade>().by, calendar::parse_date("2024-05-01"));
  EXPECT_EQ(given(decided() + std::vector<Deed>{promise()})
                .when(promise("2024-04-12T12:00"))
                .the<PromiseMade>()
                .promise,
            "P2");
}

TEST(RecordPromise, LivesOnAfterTheAnswer) {
  const auto outcome = given(exhausted()).when(promise("2024-04-25T10:00"));
  EXPECT_EQ(outcome.after().casefile.work(), WorkState::work_outstanding);
}

TEST(RecordPromise, EndsWithTheClosing) {
  const auto closed = exhausted() + std::vector<Deed>{{"2024-04-25T09:00", staff("desk"), "close"}};
  given(closed).when(promise("2024-04-25T10:00")).then_refused("closed");
}

TEST(RecordPromise, IsForADayToCome) {
  const auto by_when = [](const char* day) {
    return Deed{"2024-04-09T12:00",
                staff("officer"),
                "record-promise",
                {{"what", {"A new door."}}, {"owner", {"Repairs"}}, {"by-when", {day}}}};
  };
  given(registered()).when(by_when("2024-04-08")).then_problems({"by-when: over-already"});
  given(registered()).when(by_when("9999-01-01")).then_problems({"by-when: no-such-year"});
  given(registered()).when(by_when("0199-01-01")).then_problems({"by-when: no-such-year"});
  given(registered()).when(by_when("2024-04-09")).then({"promise-made"});
}

/// A door was offered, and they took it.
std::vector<Deed> door_accepted() {
  return registered() +
         std::vector<Deed>{{"2024-04-09T12:00",
                            staff("officer"),
                            "offer-remedy",
                            {{"remedy", {"apology"}}, {"what", {"In writing, by the manager."}}}},
                           {"2024-04-10T10:00",
                            resident(),
                            "answer-offer",
                            {{"offer", {"O1"}}, {"answer", {"accepted"}}}}};
}

Deed promise_of_it(const std::string& by_when) {
  Deed deed{"2024-04-11T11:00",
            staff("officer"),
            "record-promise",
            {{"what", {"The apology is written."}}, {"owner", {"Manager"}}, {"offer", {"O1"}}}};
  if (!by_when.empty()) {
    deed.answers["by-when"] = {by_when};
  }
  return deed;
}

TEST(RecordPromise, CarriesOutWhatWasAcceptedByADay) {
  given(door_accepted(), wide_edition()).when(promise_of_it("")).then_refused("promise-undated");
  const auto promised_it = door_accepted() + std::vector<Deed>{promise_of_it("2024-05-01")};
  const auto made = given(promised_it, wide_edition()).at("2024-04-11T11:00");
  EXPECT_FALSE(made.casefile.offers_owed());
  EXPECT_TRUE(made.casefile.promises_outstanding());
  const Deed kept{"2024-04-12T11:00",
                  staff("officer"),
                  "fulfil-promise",
                  {{"promise", {"P1"}}, {"shown-by", {"The letter of 12 April."}}}};
  EXPECT_EQ(given(promised_it, wide_edition()).when(kept).after().casefile.offers.front().state,
            OfferState::fulfilled);
}

TEST(RecordPromise, SettlesTheOfferAsItEnds) {
  const auto promised_it = door_accepted() + std::vector<Deed>{promise_of_it("2024-05-01")};
  const auto state_after = [&](const char* how) {
    const Deed ended{"2024-04-12T11:00",
                     staff("officer"),
                     "end-promise",
                     {{"promise", {"P1"}},
                      {"how", {how}},
                      {"reason", {"The manager left."}},
                      {"said", {"Never mind."}},
                      {"mode", {"letter"}}}};
    return given(promised_it, wide_edition()).when(ended).after().casefile.offers.front().state;
  };
  EXPECT_EQ(state_after("waived"), OfferState::let_go);
  EXPECT_EQ(state_after("broken"), OfferState::broken);
}

}  // namespace
}  // namespace redress::casework
