#include "casework/rules/people/naming.h"

#include "casework/acts_testing.h"
#include "casework/events/panel.h"
#include "casework/events/received.h"

// Who may not do what, told by numbers, whatever people are called.
namespace redress::casework::naming_tests {
namespace {

using namespace testing;  // given, when, then

/// Two called Jo Smith. Pat Old is called Pat New since.
std::shared_ptr<const Staff> staff_list() {
  auto staff = std::make_shared<Staff>();
  staff->join("S1", "Jo Smith", {});
  staff->join("S2", "Jo Smith", {});
  staff->join("S3", "Pat Old", {});
  staff->rename("S3", "Pat New", london("2024-04-09T00:00"));
  staff->join("S4", "Kim Field", {});
  return staff;
}

Actor member(const std::string& number, const std::string& role) {
  return {.kind = ActorKind::staff,
          .id = number,
          .name = staff_list()->find(number)->name(),
          .roles = {role}};
}

std::vector<Deed> with_list(std::vector<Deed> deeds) {
  for (auto& deed : deeds) {
    deed.staff_list = staff_list();
  }
  return deeds;
}

Deed with_list(Deed deed) {
  deed.staff_list = staff_list();
  return deed;
}

/// A registered complaint about somebody, as they were named.
std::vector<Deed> about(const std::string& typed, const Actor& by = staff("desk")) {
  auto deeds = registered();
  deeds.front().answers["concerns"] = {typed};
  deeds.front().by = by;
  return with_list(deeds);
}

Deed propose(const std::string& number) {
  return with_list(Deed{"2024-04-10T10:00",
                        member(number, "officer"),
                        "propose-decision",
                        {{"outcome", {"upheld"}}, {"reasons", {"It is broken."}}}});
}

TEST(Naming, BarsWhomItIsAboutByNumber) {
  given(about("S1"), wide_edition()).when(propose("S1")).then_refused("about-you");
  given(about("S1"), wide_edition()).when(propose("S2")).then({"decision-proposed"});
  given(about("kim  FIELD"), wide_edition()).when(propose("S4")).then_refused("about-you");
}

TEST(Naming, BarsWhomItIsAboutHoweverTheyAreWritten) {
  for (const char* typed : {"Ms Kim Field", "Field, Kim", "Kím Field (repairs)"}) {
    given(about(typed), wide_edition()).when(propose("S4")).then_refused("about-you");
  }
}

TEST(Naming, BarsWhoeverWasRenamedSince) {
  given(about("Pat Old"), wide_edition()).when(propose("S3")).then_refused("about-you");
}

TEST(Naming, AsksAnOfficerWhichOfTwoIsMeant) {
  auto first = about("Jo Smith").front();
  const auto outcome = given({}, wide_edition()).when(first);
  outcome.then_refused("several-called-so");
}

/// A resident cannot know numbers and is not turned away: both are kept from deciding.
TEST(Naming, TakesAResidentsWordAndBarsBoth) {
  // No question asks a resident for a name of staff today: what a form of old would send.
  const auto deeds = registered();
  auto history = given(deeds, wide_edition()).at("2024-04-09T10:00").history;
  auto received = *history.front().body.as<Received>();
  received.concerns = {"X2", "jo smith"};
  history.front().body = received;
  const Standing standing(history, wide_edition(), england(), london("2024-04-10T10:00"));
  for (const char* number : {"S1", "S2"}) {
    const auto deed = propose(number);
    const auto refused = decide(Asking{deed.act,
                                       deed.answers,
                                       {.now = standing.now,
                                        .actor = deed.by,
                                        .occurred_at = standing.now,
                                        .staff = staff_list()}},
                                standing);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), "about-you");
  }
}

TEST(Naming, KnowsAStrangerAgain) {
  const auto deeds =
      registered() +
      std::vector<Deed>{
          {"2024-04-09T10:00",
           staff("officer"),
           "add-representation",
           {{"name", {"Zoe\u0308 Brown"}}, {"capacity", {"supporter"}}}},
          {"2024-04-09T11:00",
           staff("officer"),
           "add-representation",
           {{"name", {" ZO\u00CB  brown"}}, {"capacity", {"advocate"}}, {"ground", {"asked"}}}},
          {"2024-04-09T12:00",
           staff("officer"),
           "add-representation",
           {{"name", {"Zoe Browne"}}, {"capacity", {"supporter"}}}}};
  const auto all = given(deeds, wide_edition()).at("2024-04-09T13:00").casefile.representatives;
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].who.number, "X2") << "the complainant is X1";
  EXPECT_EQ(all[0].capacity, "advocate");
  EXPECT_EQ(all[1].who.number, "X3");
}

TEST(Naming, TakesARepresentativeForNoMemberOfStaffByName) {
  const auto deeds =
      registered() +
      std::vector<Deed>{with_list({"2024-04-09T10:00",
                                   staff("officer"),
                                   "add-representation",
                                   {{"name", {"Kim Field"}}, {"capacity", {"supporter"}}}})};
  const auto all = given(deeds, wide_edition()).at("2024-04-09T13:00").casefile.representatives;
  EXPECT_EQ(all.front().who, (Named{"X2", "Kim Field"}));
}

Deed appoint(const std::string& members) {
  return with_list(
      Deed{"2024-04-23T11:00", staff("panel"), "appoint-panel", {{"members", {members}}}});
}

TEST(Naming, SeatsAPanelByNumber) {
  auto deeds = with_list(form_back());
  for (auto& deed : deeds) {
    if (deed.act == "issue-decision" && deed.by.id == "manager") {
      deed.by = member("S1", "manager");
    }
  }
  const auto seats = [&](const std::string& who) {
    return given(deeds, wide_edition())
        .when(appoint(who + "; the Board\nCy Rae; the Board\nDi Oke; the residents"));
  };
  seats("S1").then_refused("member-decided", "6.3");
  seats("S2").then({"panel-appointed"});
  seats("Jo Smith").then_refused("several-called-so", "");
  const auto panel = seats("S2").the<PanelAppointed>();
  EXPECT_EQ(panel.members[0], (Named{"S2", "Jo Smith"}));
  EXPECT_EQ(panel.members[1].number, "X2");
  EXPECT_EQ(panel.pools, (Texts{"the Board", "the Board", "the residents"}));
}

TEST(Naming, LetsWhoeverHasItAnswerWhatAnotherAskedFor) {
  const auto deeds =
      with_list(registered() + std::vector<Deed>{approval_asked("250"),
                                                 {"2024-04-09T10:30",
                                                  staff("desk"),
                                                  "allocate",
                                                  {{"role", {"officer"}}, {"to", {"S1"}}}}});
  const auto approve = [](const std::string& number) {
    return with_list(
        Deed{"2024-04-09T11:00", member(number, "manager"), "approve", {{"request", {"A1"}}}});
  };
  given(deeds, wide_edition()).when(approve("S1")).then({"approval-granted"});
  given(deeds, wide_edition()).when(approve("S2")).then({"approval-granted"});
}

}  // namespace
}  // namespace redress::casework::naming_tests
