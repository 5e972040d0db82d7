#include "casework/rules/people/panel.h"

#include "casework/acts_testing.h"
#include "casework/events/panel.h"

namespace redress::casework::panel_rules_tests {
namespace {

using namespace testing;  // given, when, then

Deed appoint(const std::string& members, const std::string& at, const std::string& reason = "") {
  Deed deed{at, staff("desk"), "appoint-panel", {{"members", {members}}}};
  if (!reason.empty()) {
    deed.answers["reason"] = {reason};
  }
  return deed;
}

Deed papers(const std::string& at) {
  return {
      at, staff("desk"), "send-paperwork", {{"to", {"panel", "complainant"}}, {"mode", {"email"}}}};
}

std::vector<Deed> panel_appointed() {
  return form_back() +
         std::vector<Deed>{{"2024-04-23T10:00",
                            staff("director"),
                            "decide-hearing",
                            {{"answer", {"hold"}}, {"reason", {"The facts."}}}},
                           appoint("Bo Lee; the Board\nCy Rae; the Board\nDi Oke; the residents",
                                   "2024-04-24T10:00"),
                           papers("2024-04-25T10:00")};
}

Deed hearing() {
  return {"2024-05-13T10:00",
          staff("desk"),
          "hold-hearing",
          {{"sat", {"M1", "M2", "M3"}}, {"present", {"Kit Oram."}}}};
}

TEST(Panel, ThatSitsIsTheOneAppointed) {
  auto two = hearing();
  two.answers["sat"] = {"M1", "M3"};
  given(panel_appointed(), wide_edition()).when(two).then_refused("member-absent", "6.3");
  const auto held = given(panel_appointed(), wide_edition()).when(hearing());
  EXPECT_EQ(held.the<HearingHeld>().members.size(), 3U);
  EXPECT_EQ(held.the<HearingHeld>().members.front().name, "Bo Lee");
}

TEST(Panel, GivesTheReasonForAStandIn) {
  const auto again =
      appoint("Bo Lee; the Board\nFlo Gill; the Board\nDi Oke; the residents", "2024-04-26T10:00");
  given(panel_appointed(), wide_edition()).when(again).then_refused("stand-in-unexplained", "6.3");
}

TEST(Panel, IsNotAppointedAnewAfterItSat) {
  const auto again = appoint("Bo Lee; the Board\nFlo Gill; the Board\nDi Oke; the residents",
                             "2024-05-14T10:00", "Cy Rae is ill.");
  given(panel_appointed() + std::vector<Deed>{hearing()}, wide_edition())
      .when(again)
      .then_refused("panel-sat-already");
}

TEST(Panel, IsNobodyWhoDealtWithTheMatter) {
  const auto allocated =
      registered() + std::vector<Deed>{{"2024-04-08T11:00",
                                        staff("desk"),
                                        "allocate",
                                        {{"role", {"officer"}}, {"to", {"Ira Bond"}}}}};
  auto later = form_back();
  later.erase(later.begin(), later.begin() + 2);
  const auto acts = allocated + later;
  given(acts, wide_edition())
      .when(appoint("Ira Bond; the Board\nCy Rae; the Board\nDi Oke; the residents",
                    "2024-04-24T10:00"))
      .then_refused("member-decided", "6.3");
  const auto decided_on_it =
      form_back() + std::vector<Deed>{{"2024-04-23T10:00",
                                       staff("director"),
                                       "decide-hearing",
                                       {{"answer", {"hold"}}, {"reason", {"So."}}}}};
  given(decided_on_it, wide_edition())
      .when(appoint("director; the Board\nCy Rae; the Board\nDi Oke; the residents",
                    "2024-04-24T10:00"))
      .then_refused("member-decided", "6.3");
}

TEST(Panel, WhoJoinsItLaterNeedsThePapers) {
  const auto replaced =
      panel_appointed() +
      std::vector<Deed>{appoint("Bo Lee; the Board\nFlo Gill; the Board\nDi Oke; the residents",
                                "2024-04-26T10:00", "Cy Rae is ill.")};
  given(replaced, wide_edition()).when(hearing()).then_refused("papers-not-sent", "6.3");
  given(replaced + std::vector<Deed>{papers("2024-04-26T11:00")}, wide_edition())
      .when(hearing())
      .then({"hearing-held"});
}

/// The wide edition with a panel that may be offered at stage 2, beside the manager who decides.
const procedure::Edition& with_offered_panel() {
  static const auto kEdition = edition_of(
      with(wide_edition_text(), "[stage.stage-2.before.issue-decision]\n",
           "[stage.stage-2.panel]\nclause = \"5\"\n\n[stage.stage-2.before.issue-decision]\n"
           "offered_panel_appointed = true\n"));
  return kEdition;
}

std::vector<Deed> panel_offered(const Answers& answers) {
  return at_stage_2() +
         std::vector<Deed>{{"2024-04-16T10:00", staff("manager"), "log-contact", spoken()},
                           {"2024-04-16T11:00", staff("manager"), "offer-panel", answers}};
}

Deed beside(const std::string& member) {
  return {"2024-04-16T12:00", staff("desk"), "appoint-panel", {{"members", {member}}}};
}

Deed review(const std::string& at = "2024-04-17T10:00") {
  return {at, staff("manager"), "issue-decision", decision()};
}

TEST(OfferedPanel, IsAppointedWhereThePersonWantsIt) {
  const auto& clause = with_offered_panel().stage("stage-2")->before.front().source.clause;
  given(panel_offered({{"answer", {"declined"}}}), with_offered_panel())
      .when(review())
      .then({"decision-issued"});
  const auto wanted = panel_offered({{"answer", {"accepted"}}});
  given(wanted, with_offered_panel())
      .when(review())
      .then_refused("wanted-panel-not-appointed", clause);
  given(wanted + std::vector<Deed>{beside("Bo Lee")}, with_offered_panel())
      .when(review())
      .then({"decision-issued"});
}

TEST(OfferedPanel, IsAnsweredFirstOrItsDayPasses) {
  const auto& clause = with_offered_panel().stage("stage-2")->before.front().source.clause;
  given(panel_offered({{"answer", {"awaited"}}}), with_offered_panel())
      .when(review())
      .then_refused("panel-offer-unanswered", clause);
  const auto until = panel_offered({{"answer", {"awaited"}}, {"until", {"2024-04-18"}}});
  given(until, with_offered_panel())
      .when(review("2024-04-18T10:00"))
      .then_refused("panel-offer-awaited", clause);
  given(until, with_offered_panel()).when(review("2024-04-19T10:00")).then({"decision-issued"});
}

TEST(PanelBesideWhoDecides, IsNotWhoeverHasTheStage) {
  const auto taken = panel_offered({{"answer", {"accepted"}}}) +
                     std::vector<Deed>{{"2024-04-16T11:30",
                                        staff("desk"),
                                        "allocate",
                                        {{"role", {"manager"}}, {"to", {"Vi Marsh"}}}}};
  given(taken, with_offered_panel()).when(beside("vi MARSH")).then_refused("member-decided", "5");
}

TEST(PanelBesideWhoDecides, IsNotGivenTheStageNorDecidesIt) {
  const auto seated =
      panel_offered({{"answer", {"accepted"}}}) + std::vector<Deed>{beside("Vi Marsh")};
  auto vi = staff("manager", "vi");
  vi.name = "Vi Marsh";
  auto review_by_vi = review();
  review_by_vi.by = vi;
  given(seated, with_offered_panel()).when(review_by_vi).then_refused("you-sit-beside", "5");
  given(seated, with_offered_panel())
      .when({"2024-04-17T10:00",
             vi,
             "propose-decision",
             {{"outcome", {"upheld"}}, {"reasons", {"x"}}}})
      .then_refused("you-sit-beside", "5");
  given(seated, with_offered_panel())
      .when({"2024-04-16T13:00",
             staff("desk"),
             "allocate",
             {{"role", {"manager"}}, {"to", {"Vi Marsh"}}}})
      .then_refused("sits-beside", "5");
}

Deed now_about(const std::string& name, const std::string& at) {
  return {at,
          staff("desk"),
          "correct",
          {{"concerns", {name}}, {"reason", {"The letter was read again."}}}};
}

TEST(Panel, IsLookedAtAgainWhenItSits) {
  const auto& edition = wide_edition();
  const auto about = panel_appointed() + std::vector<Deed>{now_about("Cy Rae", "2024-04-26T10:00")};
  given(about, edition).when(hearing()).then_refused("member-concerned", "6.3");
  const auto joined =
      panel_appointed() + std::vector<Deed>{{"2024-04-26T10:00",
                                             staff("desk"),
                                             "add-complainant",
                                             {{"name", {"Ms Di Oke"}}, {"why", {"The same."}}}}};
  given(joined, edition).when(hearing()).then_refused("member-complains", "6.3");
  const auto replaced =
      about +
      std::vector<Deed>{appoint("Bo Lee; the Board\nEd Fox; the Board\nDi Oke; the residents",
                                "2024-04-29T10:00", "It is about Cy Rae."),
                        papers("2024-04-30T10:00")};
  given(replaced, edition).when(hearing()).then({"hearing-held"});
}

TEST(Panel, IsLookedAtAgainWhenItDecides) {
  const auto& edition = wide_edition();
  const auto heard =
      panel_appointed() + std::vector<Deed>{hearing(), now_about("Cy Rae", "2024-05-14T10:00")};
  given(heard, edition)
      .when({"2024-05-15T10:00", staff("panel"), "issue-decision", decision()})
      .then_refused("member-concerned", "6.3");
}

}  // namespace
}  // namespace redress::casework::panel_rules_tests
