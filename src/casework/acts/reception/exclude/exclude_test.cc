#include "casework/acts_testing.h"

namespace redress::casework::exclude_tests {
namespace {

using namespace testing;  // given, when, then

Deed exclude(const std::string& rule, const std::string& by = "officer") {
  return {"2024-04-08T10:20",
          staff(by),
          "exclude",
          {{"rule", {rule}}, {"reason", {"It is before the court."}}, {"mode", {"letter"}}}};
}

TEST(Exclude, EndsTheProcedureSoThatTheWaysOutsideOpen) {
  const auto outcome = given(received(), wide_edition()).when(exclude("legal"));
  outcome.then({"excluded", "exhausted"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::exhausted);
  EXPECT_TRUE(outcome.after().casefile.exhausted_at);
}

TEST(Exclude, StrikesAtAStageOnlyWhereTheRuleSaysSo) {
  auto act = exclude("legal");
  act.at = "2024-04-10T10:00";
  given(registered(), wide_edition()).when(act).then({"excluded", "exhausted"});
  act.answers["rule"] = {"policy"};
  given(registered(), wide_edition()).when(act).then_problems({"rule: not-offered"});
}

TEST(Exclude, EndsNothingThatWasAnswered) {
  auto act = exclude("legal");
  act.at = "2024-04-12T12:00";
  given(decided(), wide_edition()).when(act).then_refused("no-rule-to-apply");
}

TEST(Exclude, IsNotForWhoeverDecidedBefore) {
  auto act = exclude("legal", "manager");
  act.at = "2024-04-16T12:00";
  given(at_stage_2(), wide_edition()).when(act).then({"excluded", "exhausted"});
  act.by = staff("officer");
  given(at_stage_2(), wide_edition()).when(act).then_refused("decided-before");
}

TEST(Exclude, StrikesOnlyAtTheStagesTheRuleNames) {
  const auto edition = edition_of(with(wide_edition_text(), "after_registration = true",
                                       "after_registration = true\nstages = [\"stage-1\"]"));
  auto act = exclude("legal", "manager");
  act.at = "2024-04-10T10:00";
  given(registered(), edition).when(act).then({"excluded", "exhausted"});
  act.at = "2024-04-16T12:00";
  given(at_stage_2(), edition).when(act).then_refused("no-rule-to-apply");
}

TEST(Exclude, WaitsForTheCheckTheRuleAsksFor) {
  given(received(), wide_edition()).when(exclude("policy")).then_refused("check-missing", "3.2");
  const auto checked =
      received() +
      std::vector<Deed>{{"2024-04-08T10:10",
                         staff("officer"),
                         "complete-check",
                         {{"check", {"application-reviewed"}}, {"finding", {"As written."}}}}};
  given(checked, wide_edition()).when(exclude("policy")).then({"excluded", "exhausted"});
}

TEST(Exclude, IsForThoseTheRuleNames) {
  const auto old = std::vector<Deed>{logged({{"issue-arose", {"2023-10-01"}}})};
  given(old, wide_edition()).when(exclude("late")).then_refused("not-yours-to-apply", "4.9");
  given(old, wide_edition()).when(exclude("late", "head")).then({"excluded", "exhausted"});
  given(received(), wide_edition())
      .when(exclude("late", "head"))
      .then_problems({"rule: not-offered"});
}

TEST(Exclude, NeedsTheYesThatAnAuthorityAsksFor) {
  given(received(), wide_edition())
      .when(exclude("unreasonable"))
      .then_refused("approval-missing", "3.7");
  const auto approved =
      received() +
      std::vector<Deed>{{"2024-04-08T10:05",
                         staff("manager"),
                         "complete-check",
                         {{"check", {"without-merit"}}, {"finding", {"Asked and answered."}}}},
                        {"2024-04-08T10:10",
                         staff("manager"),
                         "request-approval",
                         {{"authority", {"refuse-unreasonable"}}, {"what", {"Refuse it."}}}},
                        {"2024-04-08T10:15", staff("director"), "approve", {{"request", {"A1"}}}}};
  given(approved, wide_edition())
      .when(exclude("unreasonable", "manager"))
      .then({"excluded", "exhausted", "approval-used"});
}

TEST(Exclude, ReachesWhoWasMarkedInAnEarlierCasefile) {
  given(received(), wide_edition()).when(exclude("vexatious")).then_problems({"rule: not-offered"});
  auto act = exclude("vexatious");
  act.markers = {{.marker = "vexatious"}};
  given(received(), wide_edition()).when(act).then({"excluded", "exhausted"});
}

TEST(Exclude, IsNeverDoneByWhomItIsAbout) {
  auto about = logged({{"concerns", {"officer"}}});
  given({about}, wide_edition()).when(exclude("legal")).then_refused("about-you");
}

TEST(Exclude, IsNoPartOfAProcedureWithoutSuchRules) {
  given(received()).when(exclude("legal")).then_refused("not-part-of-procedure");
}

TEST(Exclude, GoesRoundNoRuleThatIsUndecided) {
  const std::vector<Deed> late{logged({{"issue-arose", {"2023-01-09"}}})};
  const Deed legal{"2024-04-08T11:00",
                   staff("desk"),
                   "exclude",
                   {{"rule", {"legal"}}, {"reason", {"A claim."}}, {"mode", {"letter"}}}};
  given(late, wide_edition()).when(legal).then_refused("entry-undecided", "4.9");
  given(received(), wide_edition()).when(legal).then({"excluded", "exhausted"});
}

}  // namespace
}  // namespace redress::casework::exclude_tests
