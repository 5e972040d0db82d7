#include "casework/acts_testing.h"
#include "casework/casefile/casefile.h"

namespace redress::casework::classify_registered_tests {
namespace {

using namespace testing;  // given, when, then

// Nobody took it up on Tuesday 9 April, so a clock made it formal.
TEST(Classify, PutsRightWhatAClockHasRegistered) {
  const Deed praise{"2024-04-15T10:00",
                    staff("desk"),
                    "classify",
                    {{"kind", {"compliment"}}, {"reason", {"They thank the lift team."}}}};
  EXPECT_EQ(given(received()).at("2024-04-15T10:00").casefile.stage, "stage-1");
  const auto outcome = given(received()).when(praise);
  outcome.then({"taken-back", "classified"});
  given(informal()).when(praise).then({"taken-back", "taken-back", "taken-back", "classified"});
  const auto later = given(received() + std::vector<Deed>{praise}).at("2024-05-15T10:00");
  EXPECT_EQ(later.casefile.procedure, ProcedureState::triage);
  EXPECT_EQ(later.casefile.kind, "compliment");
  EXPECT_TRUE(std::ranges::none_of(later.deadlines, [](const auto& one) { return one.owed(); }));
  auto unexplained = praise;
  unexplained.answers.erase("reason");
  given(received()).when(unexplained).then_refused("reason-missing");
}

TEST(Classify, TellsWhoWasToldOfAComplaintThatItIsNone) {
  const auto acknowledged =
      received() + std::vector<Deed>{{"2024-04-10T10:00",
                                      staff("officer"),
                                      "acknowledge",
                                      {{"mode", {"letter"}}, {"understanding", {"It hums."}}}}};
  Deed praise{"2024-04-15T10:00",
              staff("desk"),
              "classify",
              {{"kind", {"compliment"}}, {"reason", {"They thank the lift team."}}}};
  given(acknowledged).when(praise).then_refused("not-told-it-does-not-hold");
  praise.answers["mode"] = {"phone"};
  given(acknowledged).when(praise).then({"taken-back", "classified"});
}

TEST(Classify, DropsNoMissWithoutAWordToThePerson) {
  Deed praise{"2024-04-30T10:00",
              staff("desk"),
              "classify",
              {{"kind", {"compliment"}}, {"reason", {"It was praise."}}}};
  given(received())
      .when({"2024-04-08T12:00", staff("desk"), "classify", praise.answers})
      .then({"classified"});
  const auto unregistered = edition_with("on_lapse = \"make-formal\"\n", "");
  given(received(), unregistered).when(praise).then_refused("missed-and-untold", "4.0");
  praise.answers["mode"] = {"phone"};
  given(received(), unregistered).when(praise).then({"contact", "classified"});
}

TEST(Classify, LeavesAComplaintOfAnotherKindItsDates) {
  const Deed same{"2024-04-24T10:00",
                  staff("desk"),
                  "classify",
                  {{"kind", {"petition"}}, {"reason", {"Four neighbours signed."}}}};
  const auto after =
      given(received() + std::vector<Deed>{same}, wide_edition()).at("2024-04-24T11:00");
  EXPECT_EQ(after.casefile.kind, "petition");
  given(decided(), wide_edition()).when(same).then_refused("past-triage");
}

}  // namespace
}  // namespace redress::casework::classify_registered_tests
