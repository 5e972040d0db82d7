#include "casework/acts_testing.h"
#include "casework/events/panel.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

std::vector<Deed> to_be_held() {
  return form_back() + std::vector<Deed>{{"2024-04-23T10:00",
                                          staff("director"),
                                          "decide-hearing",
                                          {{"answer", {"hold"}}, {"reason", {"The facts."}}}}};
}

Deed arranged(const std::string& at, const std::string& on) {
  return {at,
          staff("panel"),
          "arrange-hearing",
          {{"on", {on}},
           {"where", {"The town hall, at ten."}},
           {"told", {"panel", "complainant"}},
           {"mode", {"letter"}}}};
}

Deed moved(const std::string& at, const std::string& how, const std::string& on = "") {
  Deed deed{at,
            staff("panel"),
            "move-hearing",
            {{"hearing", {"H1"}},
             {"how", {how}},
             {"reason", {"A member is ill."}},
             {"told", {"panel", "complainant"}},
             {"mode", {"letter"}}}};
  if (!on.empty()) {
    deed.answers["on"] = {on};
  }
  return deed;
}

Deed sitting_held(const std::string& at) {
  return {at, staff("panel"), "hold-hearing", {{"present", {"Three members, Kit Oram."}}}};
}

TEST(ArrangeHearing, TellsWhenAndWhereItIs) {
  const auto outcome = given(to_be_held()).when(arranged("2024-04-24T10:00", "2024-05-13"));
  outcome.then({"hearing-arranged"});
  EXPECT_EQ(outcome.the<HearingArranged>().hearing, "H1");
  const auto text = render(sentence(outcome.events().front().body, small_edition()));
  EXPECT_EQ(text,
            "The hearing H1 was arranged for Monday 13 May 2024. Told by letter: the panel and the "
            "complainant. Where: The town hall, at ten.");
}

TEST(ArrangeHearing, ComesAfterTheDecisionToHoldOne) {
  given(form_back())
      .when(arranged("2024-04-23T10:00", "2024-05-13"))
      .then_refused("hearing-not-decided");
  given(registered())
      .when(arranged("2024-04-09T10:00", "2024-05-13"))
      .then_refused("not-part-of-procedure");
}

TEST(ArrangeHearing, IsForADayToCome) {
  given(to_be_held())
      .when(arranged("2024-04-24T10:00", "2024-04-23"))
      .then_problems({"on: over-already"});
}

TEST(MoveHearing, KeepsTheSittingOpen) {
  const auto acts =
      to_be_held() + std::vector<Deed>{arranged("2024-04-24T10:00", "2024-05-13"),
                                       moved("2024-05-10T10:00", "moved", "2024-05-20")};
  const auto standing = given(acts).at("2024-05-13T10:00");
  ASSERT_EQ(standing.casefile.sittings.size(), 1U);
  EXPECT_EQ(standing.casefile.sittings.front().on, calendar::parse_date("2024-05-20"));
  given(acts).when(sitting_held("2024-05-20T10:00")).then({"hearing-held"});
}

TEST(MoveHearing, LetsAnAdjournedHearingGoOn) {
  const auto acts =
      to_be_held() + std::vector<Deed>{arranged("2024-04-24T10:00", "2024-05-13"),
                                       moved("2024-05-13T15:00", "adjourned", "2024-05-20")};
  const auto before = given(acts).at("2024-05-13T16:00");
  EXPECT_EQ(state(before, "stage-3.hearing"), "running") << "it is not held yet";
  EXPECT_EQ(
      state(
          given(acts + std::vector<Deed>{sitting_held("2024-05-20T10:00")}).at("2024-05-20T11:00"),
          "stage-3.hearing"),
      "met");
}

TEST(MoveHearing, CallsItOffWithoutADay) {
  const auto acts = to_be_held() + std::vector<Deed>{arranged("2024-04-24T10:00", "2024-05-13")};
  given(acts)
      .when(moved("2024-05-10T10:00", "called-off", "2024-05-20"))
      .then_refused("day-of-no-sitting");
  const auto off = acts + std::vector<Deed>{moved("2024-05-10T10:00", "called-off")};
  given(off).when(moved("2024-05-11T10:00", "moved", "2024-05-20")).then_refused("no-sitting");
  given(off).when(arranged("2024-05-11T10:00", "2024-05-20")).then({"hearing-arranged"});
}

TEST(ArrangeHearing, TellsTheComplainantToo) {
  auto deed = arranged("2024-04-24T10:00", "2024-05-13");
  deed.answers["told"] = {"panel"};
  given(to_be_held()).when(deed).then_refused("complainant-not-told");
}

TEST(HoldHearing, IsNotHeldBeforeItsDayNorAfterItWasCalledOff) {
  const auto acts = to_be_held() + std::vector<Deed>{arranged("2024-04-24T10:00", "2024-05-13")};
  given(acts).when(sitting_held("2024-05-12T10:00")).then_refused("sitting-to-come");
  given(acts).when(sitting_held("2024-05-13T10:00")).then({"hearing-held"});
  const auto off = acts + std::vector<Deed>{moved("2024-05-10T10:00", "called-off")};
  given(off).when(sitting_held("2024-05-13T10:00")).then_refused("no-sitting");
}

TEST(HoldHearing, HasASecondSittingWhereOneIsArranged) {
  const auto acts = to_be_held() + std::vector<Deed>{sitting_held("2024-05-13T10:00"),
                                                     arranged("2024-05-14T10:00", "2024-05-20")};
  given(acts).when(sitting_held("2024-05-20T10:00")).then({"hearing-held"});
}

TEST(ArrangeHearing, ArrangesOneSittingAtATime) {
  const auto acts = to_be_held() + std::vector<Deed>{arranged("2024-04-24T10:00", "2024-05-13")};
  const auto outcome = given(acts).when(arranged("2024-04-25T10:00", "2024-05-20"));
  outcome.then_refused("sitting-arranged-already");
  outcome.then_says("The sitting on Monday 13 May 2024");
}

/// Casefiles from before that may have two.
TEST(HoldHearing, LeavesAnotherSittingToBeCalledOff) {
  auto standing =
      given(to_be_held() + std::vector<Deed>{arranged("2024-04-24T10:00", "2024-05-13")})
          .at("2024-05-13T09:00");
  auto history = standing.history;
  history.push_back({.body = HearingArranged{.stage = "stage-3",
                                             .hearing = "H2",
                                             .on = calendar::parse_date("2024-05-20")},
                     .occurred_at = london("2024-04-25T10:00")});
  history.push_back(
      {.body = HearingHeld{.stage = "stage-3"}, .occurred_at = london("2024-05-13T12:00")});
  const auto casefile = replay(history);
  EXPECT_FALSE(casefile.sittings.front().open);
  EXPECT_TRUE(casefile.sittings.back().open);
}

TEST(MoveHearing, CallsASittingOffWhateverBecameOfTheStage) {
  const auto acts =
      to_be_held() +
      std::vector<Deed>{arranged("2024-04-24T10:00", "2024-05-13"),
                        {"2024-05-09T10:00", resident(), "withdraw", {{"words", {"Leave it."}}}}};
  given(acts).when(moved("2024-05-10T10:00", "called-off")).then({"hearing-moved"});
  given(acts)
      .when(moved("2024-05-10T10:00", "moved", "2024-05-20"))
      .then_refused("procedure-ended");
}

TEST(HoldHearing, WaitsForTheDayOfASittingThatHasNone) {
  const auto acts = to_be_held() + std::vector<Deed>{arranged("2024-04-24T10:00", "2024-05-13"),
                                                     moved("2024-05-10T10:00", "moved")};
  given(acts).when(sitting_held("2024-05-13T10:00")).then_refused("sitting-without-day");
}

}  // namespace
}  // namespace redress::casework
