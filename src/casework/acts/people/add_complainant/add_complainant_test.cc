#include "casework/acts_testing.h"
#include "casework/events/people.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed joins(const std::string& at = "2024-04-09T10:00",
           const std::string& contact = "ola@example.org") {
  Deed deed{at,
            staff("desk"),
            "add-complainant",
            {{"name", {"Ola Reis"}}, {"why", {"The same damp next door."}}}};
  if (!contact.empty()) {
    deed.answers["contact"] = {contact};
  }
  return deed;
}

Deed leaves(const std::string& at, const std::string& who, const std::string& how) {
  return {at,
          staff("desk"),
          "remove-complainant",
          {{"complainant", {who}}, {"how", {how}}, {"words", {"Her daughter rang."}}}};
}

TEST(AddComplainant, LeavesWhoeverIsWrittenTo) {
  const auto outcome = given(registered()).when(joins());
  outcome.then({"complainant-joined"});
  const auto& casefile = outcome.after().casefile;
  ASSERT_EQ(casefile.complainants.size(), 2U);
  EXPECT_EQ(casefile.lead()->who.name, "Kit Oram");
}

TEST(AddComplainant, MakesSomebodyReachableWhoWasNot) {
  auto acts = registered();
  acts.front() = logged({{"contact", {}}});
  EXPECT_FALSE(given(acts).at("2024-04-08T11:00").casefile.contactable());
  const auto chosen =
      acts +
      std::vector<Deed>{
          joins(),
          {"2024-04-09T11:00", staff("desk"), "choose-complainant", {{"complainant", {"C2"}}}}};
  const auto after = given(chosen).at("2024-04-09T12:00");
  EXPECT_TRUE(after.casefile.contactable());
  EXPECT_EQ(after.casefile.lead()->who.name, "Ola Reis");
}

TEST(RemoveComplainant, LeavesTheOthersTheComplaint) {
  const auto acts = registered() + std::vector<Deed>{joins()};
  const auto outcome = given(acts).when(leaves("2024-04-10T10:00", "C1", "left"));
  outcome.then({"complainant-left"});
  EXPECT_EQ(outcome.after().casefile.lead()->who.name, "Ola Reis");
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::open);
}

TEST(RemoveComplainant, IsAWithdrawalOfTheLastOne) {
  given(registered())
      .when(leaves("2024-04-10T10:00", "C1", "left"))
      .then_refused("last-complainant");
}

TEST(RemoveComplainant, EndsWhatNobodyCarriesOn) {
  const auto died = registered() + std::vector<Deed>{leaves("2024-04-10T10:00", "C1", "died")};
  const auto after = given(died).at("2024-04-10T11:00");
  EXPECT_EQ(after.casefile.procedure, ProcedureState::nobody_left);
  EXPECT_EQ(state(after, "stage-1.decision"), "cancelled");
  given(died).when({"2024-04-10T12:00", staff("desk"), "close"}).then({"closed"});
}

TEST(AddComplainant, LetsAWidowCarryOn) {
  const auto carried = registered() + std::vector<Deed>{leaves("2024-04-10T10:00", "C1", "died"),
                                                        joins("2024-04-11T10:00")};
  const auto after = given(carried).at("2024-04-11T11:00");
  EXPECT_EQ(after.casefile.procedure, ProcedureState::open);
  EXPECT_EQ(after.casefile.lead()->who.name, "Ola Reis");
  EXPECT_EQ(state(after, "stage-1.decision"), "running");
}

TEST(AddComplainant, EntersNobodyTwice) {
  const auto twice = registered() + std::vector<Deed>{joins()};
  given(twice).when(joins("2024-04-09T11:00")).then_refused("complains-already");
  const auto left = twice + std::vector<Deed>{leaves("2024-04-10T10:00", "C2", "left")};
  const auto outcome = given(left).when(joins("2024-04-11T10:00"));
  outcome.then({"complainant-joined"});
  EXPECT_EQ(outcome.the<ComplainantJoined>().complainant, "C2");
  EXPECT_EQ(outcome.after().casefile.complainants.size(), 2U);
}

std::vector<Deed> supported() {
  return registered() + std::vector<Deed>{{"2024-04-09T09:00",
                                           staff("desk"),
                                           "add-representation",
                                           {{"name", {"Ola Reis"}}, {"capacity", {"supporter"}}}}};
}

TEST(AddComplainant, IsNoDoorForWhoActsForThem) {
  const auto& edition = wide_edition();
  const auto acts = supported();
  given(acts, edition).when(joins()).then_refused("acts-for-the-person");
  auto named = registered();
  named.front().answers["represented-by"] = {"Mrs Ola Reis"};
  given(named, edition).when(joins()).then_refused("acts-for-the-person");
  named.front().answers["represented-bars"] = {"A lawyer"};
  given(named, edition).when(joins()).then_refused("may-not-represent", "11");
}

TEST(AddComplainant, LetsWhoActedForTheDeadCarryOnAndSpeakForThemself) {
  const auto& edition = wide_edition();
  const auto died = supported() + std::vector<Deed>{leaves("2024-04-10T10:00", "C1", "died")};
  const auto outcome = given(died, edition).when(joins("2024-04-11T10:00"));
  outcome.then({"complainant-joined"});
  EXPECT_TRUE(outcome.after().casefile.representatives.front().ended);
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::open);
}

TEST(Correct, MakesNobodyTheComplainantWhoActsForThem) {
  const auto& edition = wide_edition();
  const auto acts = supported();
  Deed correct{"2024-04-09T10:00",
               staff("desk"),
               "correct",
               {{"person", {"OLA Reis"}}, {"reason", {"She called."}}}};
  given(acts, edition).when(correct).then_refused("acts-for-them-already");
  auto named = registered();
  named.front().answers["represented-by"] = {"Ola Reis"};
  given(named, edition).when(correct).then_refused("acts-for-them-already");
  correct.answers["represented-by"] = {"Kit Oram"};  // they were taken for one another
  given(named, edition).when(correct).then({"corrected"});
}

TEST(ChooseComplainant, NeedsSeveral) {
  given(registered())
      .when({"2024-04-09T11:00", staff("desk"), "choose-complainant", {{"complainant", {"C1"}}}})
      .then_refused("one-complainant");
}

TEST(AppointPanel, LeavesOutWhoComplains) {
  const auto acts = form_back() + std::vector<Deed>{joins("2024-04-22T11:00")};
  given(acts, wide_edition())
      .when({"2024-04-23T10:00",
             staff("panel"),
             "appoint-panel",
             {{"members",
               {"Ann Bell; the Board", "Ola Reis; the residents", "Cai Dunn; the residents"}}}})
      .then_refused("member-complains", "6.3");
}

}  // namespace
}  // namespace redress::casework
