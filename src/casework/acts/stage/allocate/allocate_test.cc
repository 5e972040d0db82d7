#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(Allocate, SaysWhoHasIt) {
  const auto outcome = given(registered())
                           .when({"2024-04-08T11:00",
                                  staff("desk"),
                                  "allocate",
                                  {{"role", {"officer"}}, {"to", {"Ben Osei"}}}});
  outcome.then({"allocated"});
  EXPECT_EQ(outcome.after().casefile.owner.name, "Ben Osei");
  EXPECT_EQ(outcome.after().casefile.owner_role, "officer");
}

TEST(Allocate, NeverGivesItToWhomItIsAbout) {
  const auto about = logged({{"concerns", {"Ben Osei"}}});
  given({about})
      .when({"2024-04-08T11:00",
             staff("desk"),
             "allocate",
             {{"role", {"officer"}}, {"to", {"ben  OSEI"}}}})
      .then_refused("about-them");
}

TEST(Allocate, IsUndoneByTheNextStage) {
  const auto acts =
      registered() + std::vector<Deed>{{"2024-04-08T11:00",
                                        staff("desk"),
                                        "allocate",
                                        {{"role", {"officer"}}, {"to", {"Ben Osei"}}}}};
  EXPECT_EQ(given(acts).at("2024-04-09T09:00").casefile.owner.name, "Ben Osei");
  EXPECT_EQ(given(requested()).at("2024-04-15T12:00").casefile.owner.name, "");
}

std::shared_ptr<const Staff> two_called_jo() {
  auto staff = std::make_shared<Staff>();
  staff->join("S7", "Jo Smith", {});
  staff->join("S8", "JO  smith", {});
  staff->join("S9", "Ben Osei", {});
  return staff;
}

TEST(Allocate, GivesItToAMemberOfStaffByNumber) {
  const auto to = [](const std::string& typed) {
    Deed act{
        "2024-04-08T11:00", staff("desk"), "allocate", {{"role", {"officer"}}, {"to", {typed}}}};
    act.staff_list = two_called_jo();
    return act;
  };
  const auto given_to = [&](const std::string& typed) {
    return given(registered()).when(to(typed)).after().casefile.owner;
  };
  EXPECT_EQ(given_to(" ben OSEI"), (Named{"S9", "Ben Osei"}));
  EXPECT_EQ(given_to("S8"), (Named{"S8", "JO  smith"}));
  EXPECT_EQ(given_to("Somebody Else"), (Named{"X2", "Somebody Else"})) << "the complainant is X1";
  const auto unclear = given(registered()).when(to("jo smith"));
  unclear.then_refused("several-called-so");
}

TEST(Allocate, TakesTheEditionsRoles) {
  given(registered())
      .when({"2024-04-08T11:00", staff("desk"), "allocate", {{"role", {"king"}}, {"to", {"Ben"}}}})
      .then_problems({"role: not-offered"});
}

/// The officers who may be given a stage are its owners.
TEST(Allocate, GoesToThoseWhoTakeTheStage) {
  const Deed to_manager{"2024-04-08T11:00",
                        staff("desk"),
                        "allocate",
                        {{"role", {"manager"}}, {"to", {"Ada Nowak"}}}};
  given(registered()).when(to_manager).then_refused("not-for-this-role", "4");
  given(received()).when(to_manager).then({"allocated"});
  auto at_2 = to_manager;
  at_2.at = "2024-04-16T10:00";
  given(at_stage_2()).when(at_2).then({"allocated"});
}

/// Those who decide a stage may be given it too, and the refusal names them all.
TEST(Allocate, GoesToThoseWhoDecideTheStage) {
  const auto edition = edition_with("owner    = [\"officer\"]",
                                    "owner    = [\"officer\"]\ndecides  = [\"manager\"]");
  Deed deed{"2024-04-08T11:00",
            staff("desk"),
            "allocate",
            {{"role", {"manager"}}, {"to", {"Ada Nowak"}}}};
  given(registered(), edition).when(deed).then({"allocated"});
  deed.answers["role"] = {"desk"};
  given(registered(), edition).when(deed).then_refused("not-for-this-role", "4");
  const auto standing = given(registered(), edition).at(deed.at);
  const auto refused =
      decide(Asking{deed.act,
                    deed.answers,
                    {.now = standing.now, .actor = deed.by, .occurred_at = standing.now}},
             standing);
  EXPECT_EQ(refused.error().sentences().front(),
            "Stage 1 is given to Officer or Manager. Choose one of these.");
}

TEST(Allocate, IsForThoseTheEditionNames) {
  const auto edition = edition_with(
      "[before.close]", "[before.allocate]\nby = [\"desk\"]\nclause = \"9\"\n\n[before.close]");
  const auto acts = given(registered(), edition);
  acts.when({"2024-04-08T11:00", staff("officer"), "allocate"}).then_refused("not-your-role", "9");
  acts.when(
          {"2024-04-08T11:00", staff("desk"), "allocate", {{"role", {"officer"}}, {"to", {"Ben"}}}})
      .then({"allocated"});
}

TEST(Allocate, IsNotForWhatIsClosed) {
  const auto closed = exhausted() + std::vector<Deed>{{"2024-04-25T10:00", staff("desk"), "close"}};
  given(closed).when({"2024-04-26T10:00", staff("desk"), "allocate"}).then_refused("closed");
}

Deed give(const std::string& at, const std::string& to, const std::string& role,
          const std::string& reason = "") {
  Deed deed{at, staff("desk"), "allocate", {{"role", {role}}, {"to", {to}}}};
  deed.staff_list = two_called_jo();
  if (!reason.empty()) {
    deed.answers["reason"] = {reason};
  }
  return deed;
}

Actor ben() { return staff("officer", "S9"); }

/// The small edition, whose stage 1 is decided by whoever has it.
const procedure::Edition& decided_by_its_holder() {
  static const auto kEdition =
      edition_with("comment_invited    = true\nclause             = \"4.5\"",
                   "allocated          = true\nclause             = \"4.5\"");
  return kEdition;
}

TEST(Allocated, DecidesAloneWhereTheEditionSaysSo) {
  const auto& edition = decided_by_its_holder();
  const auto issue = [](const Actor& by) {
    Deed deed{"2024-04-12T10:00", by, "issue-decision", decision()};
    deed.staff_list = two_called_jo();
    return deed;
  };
  given(explained(), edition).when(issue(ben())).then_refused("not-allocated", "4.5");
  const auto given_to_ben =
      explained() + std::vector<Deed>{give("2024-04-11T11:00", "S9", "officer")};
  given(given_to_ben, edition)
      .when(issue(staff("officer", "S7")))
      .then_refused("given-to-another", "4.5");
  given(given_to_ben, edition).when(issue(ben())).then({"decision-issued"});
}

TEST(Allocated, IsHandedOverWithAReason) {
  const auto& edition = decided_by_its_holder();
  const auto given_to_ben =
      explained() + std::vector<Deed>{give("2024-04-11T11:00", "S9", "officer")};
  given(given_to_ben, edition)
      .when(give("2024-04-11T12:00", "S7", "officer"))
      .then_refused("handover-unexplained", "4.5");
  const auto handed =
      given_to_ben + std::vector<Deed>{give("2024-04-11T12:00", "S7", "officer", "Ben is ill.")};
  Deed issue{"2024-04-12T10:00", staff("officer", "S7"), "issue-decision", decision()};
  issue.staff_list = two_called_jo();
  given(handed, edition).when(issue).then({"decision-issued"});
}

TEST(Allocate, PassesItOnBeforeAnyStageToo) {
  const auto acts = received() + std::vector<Deed>{give("2024-04-08T11:00", "S9", "officer")};
  given(acts).when(give("2024-04-08T12:00", "S7", "officer")).then({"allocated"});
}

TEST(Allocate, GivesNobodyTheReviewOfTheirOwnDecision) {
  auto deeds = at_stage_2();
  for (auto& deed : deeds) {
    if (deed.act == "issue-decision") {
      deed.by = ben();
    }
    deed.staff_list = two_called_jo();
  }
  given(deeds).when(give("2024-04-16T10:00", "S9", "manager")).then_refused("taker-decided-before");
  given(deeds).when(give("2024-04-16T10:00", "S9", "desk")).then({"allocated"});
  given(deeds).when(give("2024-04-16T10:00", "S7", "manager")).then({"allocated"});
}

}  // namespace
}  // namespace redress::casework
