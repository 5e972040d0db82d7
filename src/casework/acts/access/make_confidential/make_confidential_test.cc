#include "casework/acts_testing.h"
#include "casework/casefile/visibility.h"

namespace redress::casework::make_confidential_tests {
namespace {

using namespace testing;  // given, when, then

/// Ada Nowak is S1, Bo Lee S2, and S3 is called as somebody who complains.
std::shared_ptr<const Staff> the_staff() {
  auto staff = std::make_shared<Staff>();
  staff->join("S1", "Ada Nowak", london("2024-01-01T09:00"));
  staff->join("S2", "Bo Lee", london("2024-01-01T09:00"));
  staff->join("S3", "Kit Oram", london("2024-01-01T09:00"));
  staff->join("S4", "Cy Dee", london("2024-01-01T09:00"));
  staff->join("S5", "Cy Dee", london("2024-01-01T09:00"));
  return staff;
}

Deed with_staff(Deed deed) {
  deed.staff_list = the_staff();
  return deed;
}

std::vector<Deed> about(const std::string& who) {
  return {with_staff(logged({{"concerns", {who}}, {"person", {"Pat Hill"}}}))};
}

Deed confidential(const Answers& more = {}, const Actor& by = staff("desk")) {
  Answers answers{{"ground", {"about-staff"}}, {"reason", {"She names the officer."}}};
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return with_staff({"2024-04-08T10:05", by, "make-confidential", std::move(answers)});
}

Texts seen(const Standing& standing) { return seen_by(standing.casefile, standing.in_force()); }

TEST(MakeConfidential, LetsOnlyThoseNamedAndWhoeverDealsWithItSeeIt) {
  const auto outcome =
      given(about("S2")).when(confidential({{"seen-by", {"S1"}}, {"kept-from", {"Kit Oram"}}}));
  outcome.then({"made-confidential"});
  EXPECT_EQ(seen(outcome.after()), (Texts{"S1", "desk"}));
  EXPECT_EQ(kept_from(outcome.after().casefile), (Texts{"S2", "S3"}));
}

TEST(MakeConfidential, IsSeenByWhoeverItIsGivenTo) {
  const auto outcome =
      given(about("S2") + std::vector<Deed>{confidential(),
                                            with_staff({"2024-04-08T10:10",
                                                        staff("desk"),
                                                        "allocate",
                                                        {{"role", {"officer"}}, {"to", {"S4"}}}})})
          .at("2024-04-09T10:00");
  EXPECT_EQ(seen(outcome), (Texts{"S4", "desk"}));
}

TEST(MakeConfidential, GivesItToNobodyWhoIsKeptFromIt) {
  given(about("S2") + std::vector<Deed>{confidential({{"kept-from", {"S1"}}})})
      .when(with_staff(
          {"2024-04-08T10:10", staff("desk"), "allocate", {{"role", {"officer"}}, {"to", {"S1"}}}}))
      .then_refused("kept-from-taker");
}

TEST(MakeConfidential, KeepsOutStaffWhoAreCalledAsThoseInItAre) {
  // Kit Oram complains, and nobody said whether that is S3.
  const auto outcome =
      given({with_staff(logged({{"concerns", {"Ola Roy"}}}))}).when(confidential());
  EXPECT_EQ(kept_from(outcome.after().casefile), Texts{"S3"});
}

TEST(MakeConfidential, ForgetsWhatAnEarlierOneSaid) {
  const auto outcome =
      given(about("S2") +
            std::vector<Deed>{confidential({{"seen-by", {"S1"}}, {"kept-from", {"S3"}}})})
          .when(confidential({{"seen-by", {"S3"}}}));
  outcome.then({"made-confidential"});
  EXPECT_EQ(seen(outcome.after()), (Texts{"S3", "desk"}));
  EXPECT_EQ(kept_from(outcome.after().casefile), Texts{"S2"});
}

TEST(MakeConfidential, NamesOnlyTheStaff) {
  given(about("S2"))
      .when(confidential({{"seen-by", {"Nobody Here"}}}))
      .then_refused("not-on-staff-list");
  given(about("S2"))
      .when(confidential({{"seen-by", {"Cy Dee"}}}))
      .then_refused("several-called-so");
  given(about("S2"))
      .when(confidential({{"kept-from", {"Cy Dee"}}}))
      .then_refused("several-called-so");
}

TEST(MakeConfidential, LetsNobodySeeItWhoIsKeptFromIt) {
  given(about("S2"))
      .when(confidential({{"seen-by", {"S1"}}, {"kept-from", {"Ada Nowak"}}}))
      .then_refused("seen-and-kept-from");
  given(about("S2")).when(confidential({{"seen-by", {"S2"}}})).then_refused("seen-and-kept-from");
}

TEST(MakeConfidential, ShutsOutNeitherWhoeverDoesItNorEverybody) {
  given(about("S2"))
      .when(confidential({{"kept-from", {"S1"}}}, staff("desk", "S1")))
      .then_refused("keeps-you-out");
  given(about("S2")).when(confidential({}, staff("desk", "S2"))).then_refused("about-you");
}

TEST(MakeConfidential, IsForWhoeverTookItUpAllocatesOrManages) {
  const auto edition =
      edition_of(with(small_edition_text(), "[kind.complaint]",
                      "[before.allocate]\nby = [\"manager\"]\nclause = \"3\"\n\n[kind.complaint]"));
  Deed by_officer = confidential({}, staff("officer"));
  given(received(), edition).when(by_officer).then_refused("not-in-charge");
  given(received(), edition).when(confidential()).then({"made-confidential"});
  given(received(), edition).when(confidential({}, staff("manager"))).then({"made-confidential"});
}

TEST(MakeConfidential, IsNotForWhoeverIsKeptFromIt) {
  given(about("S2") + std::vector<Deed>{confidential({{"kept-from", {"S1"}}})})
      .when(confidential({}, staff("manager", "S1")))
      .then_refused("kept-from-it");
}

Deed opened_to_all(const Actor& by = staff("desk")) {
  return with_staff(
      {"2024-04-09T10:00", by, "end-confidentiality", {{"reason", {"It was a mix-up."}}}});
}

TEST(EndConfidentiality, OpensItToAllStaff) {
  const auto outcome = given(about("S2") + std::vector<Deed>{confidential()}).when(opened_to_all());
  outcome.then({"confidentiality-ended"});
  EXPECT_FALSE(outcome.after().casefile.confidential);
  EXPECT_TRUE(kept_from(outcome.after().casefile).empty());
  given(about("S2")).when(opened_to_all()).then_refused("not-confidential");
}

TEST(EndConfidentiality, IsNotForWhoeverIsKeptFromIt) {
  given(about("S2") + std::vector<Deed>{confidential({{"kept-from", {"S1"}}})})
      .when(opened_to_all(staff("manager", "S1")))
      .then_refused("kept-from-it");
}

Deed emergency(const Actor& by) {
  return with_staff(
      {"2024-04-09T10:00", by, "open-in-emergency", {{"reason", {"She is at the door."}}}});
}

std::vector<Deed> kept_from_ada() {
  return about("S2") + std::vector<Deed>{confidential({{"kept-from", {"S1"}}})};
}

TEST(OpenInEmergency, IsForWhoeverManagesTheStageAndMayNotSeeIt) {
  const auto outcome = given(kept_from_ada(), wide_edition()).when(emergency(staff("director")));
  outcome.then({"opened-in-emergency"});
  EXPECT_EQ(seen(outcome.after()), Texts{"desk"}) << "it changes nothing for the others";
  given(kept_from_ada(), wide_edition())
      .when(emergency(staff("desk", "S4")))
      .then_refused("not-managing");
  given(kept_from_ada(), wide_edition())
      .when(emergency(staff("desk")))
      .then_refused("seen-already");
  given(about("S2"), wide_edition())
      .when(emergency(staff("director")))
      .then_refused("not-confidential");
}

TEST(OpenInEmergency, IsNeverForWhoeverIsKeptFromIt) {
  given(kept_from_ada(), wide_edition())
      .when(emergency(staff("director", "S1")))
      .then_refused("kept-from-it");
  given(kept_from_ada(), wide_edition())
      .when(emergency(staff("director", "S2")))
      .then_refused("about-you");
}

TEST(Merge, ShowsNothingConfidentialToMore) {
  const auto merge = [](std::optional<Texts> seen_by) {
    Deed deed{"2024-04-08T10:10",
              staff("desk"),
              "merge",
              {{"into", {"K1"}}, {"reason", {"The same lift."}}}};
    deed.others = {{.reference = "K1",
                    .received_at = london("2024-04-08T09:00"),
                    .ended = false,
                    .seen_by = std::move(seen_by)}};
    return deed;
  };
  const auto made = received() + std::vector<Deed>{confidential({{"seen-by", {"S1"}}})};
  given(made).when(merge(std::nullopt)).then_refused("other-seen-by-more");
  given(made).when(merge(Texts{"S2", "desk"})).then_refused("other-seen-by-more");
  given(made).when(merge(Texts{"S1"})).then({"merged"});
  given(received()).when(merge(Texts{"S1"})).then({"merged"});
}

}  // namespace
}  // namespace redress::casework::make_confidential_tests
