#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed issue(const std::string& at, Actor by, const std::string& mode = "letter") {
  return {at, std::move(by), "issue-decision", decision(mode)};
}

TEST(IssueDecision, DecidesTheStage) {
  const auto outcome = given(explained()).when(issue("2024-04-12T10:00", staff("officer")));
  outcome.then({"decision-issued"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::decided);
  EXPECT_EQ(outcome.after().casefile.current()->outcome, "upheld");
  EXPECT_EQ(state(outcome.after(), "stage-1.decision"), "met");
}

TEST(IssueDecision, IsForThoseWhoDecideAtTheStage) {
  given(explained())
      .when(issue("2024-04-12T10:00", staff("manager")))
      .then_refused("not-your-role", "4");
  given(at_stage_2())
      .when(issue("2024-04-16T10:00", staff("desk")))
      .then_refused("not-your-role", "5");
}

TEST(IssueDecision, ComesAfterTheExplanationAndTheInvitation) {
  given(proposed())
      .when(issue("2024-04-12T10:00", staff("officer")))
      .then_refused("decision-not-explained", "4.5");
  const auto uninvited =
      proposed() +
      std::vector<Deed>{{"2024-04-11T10:00",
                         staff("officer"),
                         "explain-decision",
                         {{"mode", {"phone"}}, {"reached", {"yes"}}, {"invited", {"no"}}}}};
  given(uninvited)
      .when(issue("2024-04-12T10:00", staff("officer")))
      .then_refused("comment-not-invited", "4.5");
}

Deed propose(const std::string& at, const std::string& outcome) {
  return {at,
          staff("officer"),
          "propose-decision",
          {{"outcome", {outcome}}, {"reasons", {"On reflection."}}}};
}

TEST(IssueDecision, WantsTheProposalThatStandsExplained) {
  given(explained() + std::vector<Deed>{propose("2024-04-11T11:00", "upheld")})
      .when(issue("2024-04-12T10:00", staff("officer")))
      .then_refused("decision-not-explained", "4.5");
}

TEST(IssueDecision, CountsNoAttemptsToExplainAnEarlierProposal) {
  auto acts = proposed();
  for (const char* at : {"2024-04-10T11:00", "2024-04-11T11:00"}) {
    acts.push_back({at,
                    staff("officer"),
                    "explain-decision",
                    {{"mode", {"phone"}},
                     {"reached", {"no"}},
                     {"invited", {"yes"}},
                     {"until", {"2024-04-12"}}}});
  }
  given(acts).when(issue("2024-04-13T10:00", staff("officer"))).then({"decision-issued"});
  given(acts + std::vector<Deed>{propose("2024-04-11T12:00", "upheld")})
      .when(issue("2024-04-12T10:00", staff("officer")))
      .then_refused("decision-not-explained", "4.5");
}

TEST(IssueDecision, IssuesWhatThePersonWasTold) {
  auto other = issue("2024-04-12T10:00", staff("officer"));
  other.answers["outcome"] = {"not-upheld"};
  given(explained()).when(other).then_refused("not-as-explained");
}

TEST(IssueDecision, WaitsForTheCommentThatWasInvited) {
  auto acts = explained();
  acts.back().answers["until"] = {"2024-04-15"};
  given(acts)
      .when(issue("2024-04-15T10:00", staff("officer")))
      .then_refused("comment-awaited", "4.5");
  given(acts).when(issue("2024-04-16T10:00", staff("officer"))).then({"decision-issued"});
  const auto commented =
      acts + std::vector<Deed>{
                 {"2024-04-12T09:00", resident(), "record-comment", {{"comment", {"Do it."}}}}};
  given(commented).when(issue("2024-04-12T10:00", staff("officer"))).then({"decision-issued"});
}

TEST(IssueDecision, IsNotForWhoDecidedAnEarlierStage) {
  auto acts =
      at_stage_2() +
      std::vector<Deed>{
          {"2024-04-16T10:00", staff("manager"), "log-contact", spoken()},
          {"2024-04-16T11:00", staff("manager"), "offer-panel", {{"answer", {"declined"}}}}};
  given(acts)
      .when(issue("2024-04-17T10:00", staff("manager", "officer")))
      .then_refused("decided-before");
  given(acts).when(issue("2024-04-17T10:00", staff("manager"))).then({"decision-issued"});
}

TEST(IssueDecision, ExhaustsTheProcedureWhereNoStageFollows) {
  auto acts = exhausted();
  const auto last = acts.back();
  acts.pop_back();
  const auto outcome = given(acts).when(last);
  outcome.then({"decision-issued", "exhausted"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::exhausted);
  EXPECT_EQ(outcome.after().casefile.exhausted_at, london("2024-04-24T10:00"));
}

TEST(IssueDecision, LeavesTheLetterOwedWhenItGoesAnotherWay) {
  auto acts = at_stage_2() +
              std::vector<Deed>{
                  {"2024-04-16T10:00", staff("manager"), "log-contact", spoken()},
                  {"2024-04-16T11:00", staff("manager"), "offer-panel", {{"answer", {"declined"}}}},
                  issue("2024-04-17T10:00", staff("manager"), "phone")};
  EXPECT_EQ(state(given(acts).at("2024-04-18T10:00"), "stage-2.decision"), "running");
  EXPECT_EQ(state(given(acts).at("2024-05-16T10:00"), "stage-2.decision"), "missed");
}

TEST(IssueDecision, HappensOnceAtAStage) {
  given(decided())
      .when(issue("2024-04-12T11:00", staff("officer")))
      .then_refused("already-decided");
}

Deed sorry(const std::string& at) {
  return {at,
          staff("officer"),
          "offer-remedy",
          {{"remedy", {"apology"}}, {"what", {"For the stairs."}}}};
}

TEST(IssueDecision, NamesWhatIsOfferedAndNothingElse) {
  auto acts = registered() + std::vector<Deed>{sorry("2024-04-09T10:30")};
  const auto rest = explained();
  acts.insert(acts.end(), rest.begin() + static_cast<std::ptrdiff_t>(registered().size()),
              rest.end());
  auto told = issue("2024-04-12T10:00", staff("officer"));
  given(acts, wide_edition()).when(told).then_refused("offer-left-out");
  told.answers["remedy"] = {"O1"};
  given(acts, wide_edition()).when(told).then({"decision-issued"});
}

TEST(IssueDecision, PromisesNoSumThatIsNotOffered) {
  auto told = issue("2024-04-12T10:00", staff("officer"));
  told.answers["reasons"] = {"You asked for £300 for the carpet. It was not ours."};
  given(explained()).when(told).then_refused("sum-not-offered");
  told.answers["sums"] = {"not-promised"};
  given(explained()).when(told).then_refused("sums-unexplained");
  told.answers["sums-why"] = {"What they asked for."};
  given(explained()).when(told).then({"decision-issued"});
  told.answers["reasons"] = {"We pay you £300 for the carpet."};
  given(explained()).when(told).then_refused("sum-promised");
}

TEST(IssueDecision, IsExplainedAgainOnceMoreIsOffered) {
  auto told = issue("2024-04-12T10:00", staff("officer"));
  told.answers["remedy"] = {"O1"};
  given(explained() + std::vector<Deed>{sorry("2024-04-11T12:00")}, wide_edition())
      .when(told)
      .then_refused("decision-not-explained", "4.5");
}

/// Fifty pounds until a day, proposed on the 10th and explained on the 11th.
std::vector<Deed> explained_with_an_offer_until(const std::string& day) {
  auto acts = offered();
  acts.back().answers["until"] = {day};
  const auto rest = explained();
  acts.insert(acts.end(), rest.begin() + static_cast<std::ptrdiff_t>(registered().size()),
              rest.end());
  return acts;
}

TEST(IssueDecision, IsExplainedAgainOnceWhatWasOfferedHasLapsed) {
  auto told = issue("2024-04-12T10:00", staff("officer"));
  given(explained_with_an_offer_until("2024-04-11"), wide_edition())
      .when(told)
      .then_refused("decision-not-explained", "4.5");
  told.answers["remedy"] = {"O1"};
  given(explained_with_an_offer_until("2024-04-12"), wide_edition())
      .when(told)
      .then({"decision-issued"});
}

/// The members of the panel of stage 3 act as "panel".
const procedure::Edition& edition_with_seats() {
  static const auto kEdition = edition_of(with(wide_edition_text(), "[stage.stage-3.panel]\n",
                                               "[stage.stage-3.panel]\nrole = \"panel\"\n"));
  return kEdition;
}

TEST(IssueDecision, IsForThoseWhoWereAppointedToThePanel) {
  const auto heard =
      form_back() +
      std::vector<Deed>{
          {"2024-04-23T10:00", staff("director"), "decide-hearing", {{"answer", {"hold"}}}},
          {"2024-04-23T11:00",
           staff("panel"),
           "appoint-panel",
           {{"members", {"Bo Lee; the Board\nCy Rae; the Board\nDi Oke; the residents"}}}},
          {"2024-04-23T12:00",
           staff("panel"),
           "send-paperwork",
           {{"to", {"panel", "complainant"}}, {"mode", {"email"}}}},
          {"2024-05-13T10:00",
           staff("panel"),
           "hold-hearing",
           {{"sat", {"M1", "M2", "M3"}}, {"present", {"All."}}}}};
  Deed issue{"2024-05-14T10:00", staff("panel"), "issue-decision", decision()};
  given(heard, edition_with_seats()).when(issue).then_refused("not-a-member", "6.3");
  issue.by.name = "bo lee";
  given(heard, edition_with_seats()).when(issue).then({"decision-issued", "exhausted"});
  issue.by = staff("director");
  given(heard, edition_with_seats()).when(issue).then({"decision-issued", "exhausted"});
}

TEST(IssueDecision, SaysThatTheCopyWent) {
  const auto edition =
      edition_with("[stage.stage-1]\n", "[stage.stage-1]\ncopied = [\"director\"]\n");
  Deed issue{"2024-04-12T10:00", staff("officer"), "issue-decision", decision()};
  given(explained(), edition)
      .when(issue)
      .then_refused("not-copied", edition.stage("stage-1")->source.clause);
  issue.answers["copied"] = {"director"};
  given(explained(), edition).when(issue).then({"decision-issued", "copied"});
}

}  // namespace
}  // namespace redress::casework
