#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

std::vector<Deed> held(const std::string& answer) {
  return form_back() + std::vector<Deed>{{"2024-04-23T10:00",
                                          staff("director"),
                                          "decide-hearing",
                                          {{"answer", {answer}}, {"reason", {"The facts."}}}}};
}

Deed hearing() {
  return {"2024-05-13T10:00",
          staff("panel"),
          "hold-hearing",
          {{"present", {"Three members, Kit Oram."}}}};
}

TEST(HoldHearing, SettlesIt) {
  const auto outcome = given(held("hold")).when(hearing());
  outcome.then({"hearing-held"});
  EXPECT_EQ(state(outcome.after(), "stage-3.hearing"), "met");
  EXPECT_TRUE(outcome.after().casefile.current()->hearing_held);
}

TEST(HoldHearing, StandsBeforeTheDecision) {
  given(held("hold"))
      .when({"2024-05-13T10:00", staff("panel"), "issue-decision"})
      .then_refused("hearing-not-held", "6.4");
  given(form_back())
      .when({"2024-04-23T10:00", staff("panel"), "issue-decision"})
      .then_refused("hearing-not-decided", "6.4");
}

TEST(HoldHearing, WantsTheDecisionToHoldOne) {
  given(form_back())
      .when({"2024-04-23T10:00", staff("panel"), "hold-hearing"})
      .then_refused("hearing-not-decided");
  given(held("decline")).when(hearing()).then_refused("hearing-not-decided");
}

TEST(HoldHearing, WantsThePanelOfTheStage) {
  const auto edition =
      edition_of(small_edition_text() + "\n[stage.stage-3.panel]\nclause = \"6.3\"\n");
  given(held("hold"), edition).when(hearing()).then_refused("panel-not-appointed", "6.3");
  const auto seated =
      held("hold") +
      std::vector<Deed>{
          {"2024-04-24T10:00", staff("panel"), "appoint-panel", {{"members", {"Bo Lee\nCy Rae"}}}}};
  given(seated, edition).when(hearing()).then_refused("panel-incomplete", "6.3");
  auto one_sat = hearing();
  one_sat.answers["sat"] = {"M2"};
  given(seated, edition).when(one_sat).then({"hearing-held"});
}

TEST(HoldHearing, HappensOnce) {
  const auto done = held("hold") + std::vector<Deed>{hearing()};
  given(done)
      .when({"2024-05-14T10:00", staff("panel"), "hold-hearing"})
      .then_refused("hearing-held-already");
}

}  // namespace
}  // namespace redress::casework
