#include "casework/acts/closing/take_back/take_back_testing.h"
#include "casework/casefile/casefile.h"
#include "casework/events/closing.h"
#include "casework/events/fields.h"
#include "casework/rules/slips/slips.h"

namespace redress::casework::take_back_tests {
namespace {

using namespace testing;  // given, when, then

Deed decision_taken(const Answers& reach = kUnsent, const std::string& by = "officer",
                    const std::string& at = "2024-04-23T10:00") {
  return taken("decision-issued stage-1", by, at, reach);
}

// It was due on Monday 22 April and issued on the 12th, so it is missed from the 23rd.
TEST(TakeBack, OfADecisionLeavesItsDeadlineMissed) {
  EXPECT_EQ(state(given(decided()).at("2024-04-23T10:00"), "stage-1.decision"), "met");
  const auto outcome = given(decided()).when(decision_taken());
  outcome.then({"taken-back"});
  const auto after = given(decided() + std::vector<Deed>{decision_taken()}).at("2024-04-23T11:00");
  EXPECT_EQ(after.casefile.procedure, ProcedureState::open);
  EXPECT_EQ(after.casefile.run("stage-1")->outcome, "");
  EXPECT_EQ(due(after, "stage-1.decision"), "2024-04-22");
  EXPECT_EQ(state(after, "stage-1.decision"), "missed");
  EXPECT_TRUE(holds_event(after, "deadline-missed"));
  EXPECT_TRUE(holds_event(after, "decision-issued")) << "both stay on record";
}

TEST(TakeBack, IsForWhoeverMayRecordIt) {
  given(decided()).when(decision_taken(kUnsent, "desk")).then_refused("not-your-role", "4");
  auto resident_says = decision_taken();
  resident_says.by = resident();
  given(decided()).when(resident_says).then_refused("staff-only");
}

TEST(TakeBack, IsForWhoeverSaidTheYesThatItTook) {
  const auto edition = edition_of(wide_edition_text() + R"(
[authority.no]
act    = "issue-decision"
of     = ["not-upheld"]
any_of = ["director"]
clause = "9.9"
)");
  const Answers no{{"outcome", {"not-upheld"}}, {"reasons", {"It runs."}}, {"mode", {"letter"}}};
  const auto refused =
      registered() +
      std::vector<Deed>{{"2024-04-10T10:00",
                         staff("officer"),
                         "propose-decision",
                         {{"outcome", {"not-upheld"}}, {"reasons", {"It runs."}}}},
                        {"2024-04-11T10:00",
                         staff("officer"),
                         "explain-decision",
                         {{"mode", {"phone"}}, {"reached", {"yes"}}, {"invited", {"yes"}}}},
                        {"2024-04-11T11:00",
                         staff("officer"),
                         "request-approval",
                         {{"authority", {"no"}}, {"what", {"That it runs."}}}},
                        {"2024-04-11T12:00", staff("director"), "approve", {{"request", {"A1"}}}},
                        {"2024-04-12T10:00", staff("officer"), "issue-decision", no}};
  given(refused, edition).when(decision_taken()).then_refused("not-yours-to-undo", "9.9");
  const auto outcome = given(refused, edition).when(decision_taken(kUnsent, "director"));
  outcome.then({"taken-back"});
  EXPECT_FALSE(outcome.after().casefile.approval("A1")->used) << "the yes serves the next decision";
}

TEST(TakeBack, TellsThePersonWhatDoesNotHold) {
  given(decided()).when(decision_taken({})).then_refused("reach-unsaid");
  given(decided())
      .when(decision_taken({{"reached", {"yes"}}}))
      .then_refused("not-told-it-does-not-hold");
  const auto outcome = given(decided()).when(decision_taken(kSent));
  outcome.then({"taken-back"});
  EXPECT_EQ(outcome.the<TakenBack>().mode, "letter");
  EXPECT_EQ(told(outcome.events().front().body, outcome.after()),
            "Taken back: the decision. It had reached the person, who was told by letter that it "
            "does not hold: It belongs to another casefile.");
}

Deed decided_again(const std::string& at, const std::string& happened = "") {
  return {at,         staff("officer"), "issue-decision",
          decision(), happened,         happened.empty() ? "" : "It was on the wrong casefile."};
}

TEST(TakeBack, LetsTheRightDecisionBeRecordedAsOfWhenItWasSent) {
  const auto taken_back = decided() + std::vector<Deed>{decision_taken()};
  const auto right = given(taken_back).when(decided_again("2024-04-23T12:00", "2024-04-12T15:00"));
  right.then({"decision-issued"});
  EXPECT_EQ(state(right.after(), "stage-1.decision"), "met");
}

TEST(TakeBack, LetsNothingBeSaidToHaveReplacedALetterBeforeThePersonWasTold) {
  const auto taken_back = decided() + std::vector<Deed>{decision_taken(kSent)};
  given(taken_back)
      .when(decided_again("2024-04-23T12:00", "2024-04-12T15:00"))
      .then_refused("told-otherwise-then");
  const auto replaced = given(taken_back).when(decided_again("2024-04-23T12:00"));
  replaced.then({"decision-issued"});
  EXPECT_EQ(state(replaced.after(), "stage-1.decision"), "met-late");
}

TEST(TakeBack, HidesNoDeadlineThatWasMissed) {
  const Deed registration =
      taken("registered stage-1", "desk", "2024-04-09T10:00", {{"reached", {"no"}}});
  const auto edition =
      edition_with("registers_as_of = \"receipt\"", "registers_as_of = \"registration\"");
  given(registered(), edition).when(registration).then({"taken-back"});
  auto later = registration;
  later.at = "2024-04-23T10:00";
  given(registered(), edition).when(later).then_refused("miss-rests-on-it", "4.1");
}

TEST(TakeBack, BelievesNobodyThatItReachedNobodyWhoWasSpokenWith) {
  const Deed call{"2024-04-08T12:00",
                  staff("desk"),
                  "log-contact",
                  {{"from", {"landlord"}},
                   {"mode", {"phone"}},
                   {"result", {"two-way"}},
                   {"points", {"about"}}}};
  auto registration = taken("registered stage-1", "desk", "2024-04-09T10:00", kUnsent);
  given(registered() + std::vector<Deed>{call}).when(registration).then_refused("reached-them");
  registration = taken("registered stage-1", "desk", "2024-04-09T10:00", kSent);
  given(registered() + std::vector<Deed>{call}).when(registration).then({"taken-back"});
}

TEST(TakeBack, WaitsForWhatRestsOnIt) {
  given(requested())
      .when(taken("decision-issued stage-1", "officer", "2024-04-16T10:00", kUnsent))
      .then_refused("rests-on-it");
  const auto accepted =
      decided() + std::vector<Deed>{{"2024-04-15T10:00", staff("desk"), "accept-outcome"}};
  given(accepted).when(decision_taken()).then_refused("rests-on-it");
  const auto both =
      accepted + std::vector<Deed>{taken("offer-accepted stage-1", "desk", "2024-04-16T10:00")};
  EXPECT_EQ(given(both).at("2024-04-16T11:00").casefile.procedure, ProcedureState::decided);
  given(both).when(decision_taken()).then({"taken-back"});
}

TEST(TakeBack, LeavesThePersonsOwnWordsAlone) {
  given(requested())
      .when(taken("escalation-requested stage-2", "desk", "2024-04-16T10:00"))
      .then_problems({"what: not-offered"});
}

// Its window was used by nobody, and closed on 10 May.
TEST(TakeBack, OfADecisionUndoesWhatItsSilenceEnded) {
  EXPECT_EQ(given(decided()).at("2024-05-20T10:00").casefile.procedure, ProcedureState::lapsed);
  const auto outcome =
      given(decided()).when(decision_taken(kUnsent, "officer", "2024-05-20T10:00"));
  outcome.then({"taken-back"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::open);
  EXPECT_FALSE(outcome.after().casefile.ended_at);
}

TEST(TakeBack, OfTheLastDecisionClosesTheWaysThatItOpened) {
  const auto taken_back =
      exhausted() +
      std::vector<Deed>{taken("decision-issued stage-3", "director", "2024-04-25T10:00", kSent)};
  EXPECT_TRUE(given(exhausted()).at("2024-04-25T10:00").casefile.exhausted_at);
  const auto after = given(taken_back).at("2024-04-25T11:00");
  EXPECT_FALSE(after.casefile.exhausted_at);
  EXPECT_EQ(after.casefile.procedure, ProcedureState::open);
  for (const auto& route : after.routes) {
    EXPECT_NE(route.rule->id == "designated-person" && route.open, true);
  }
}

TEST(TakeBack, TellsOneFromAnotherOfThoseThatAreAlike) {
  const auto contact = [](const std::string& at) {
    return Deed{at,
                staff("officer"),
                "log-contact",
                {{"from", {"landlord"}},
                 {"mode", {"phone"}},
                 {"result", {"two-way"}},
                 {"points", {"about"}}}};
  };
  const auto both =
      registered() + std::vector<Deed>{contact("2024-04-09T10:00"), contact("2024-04-10T12:00")};
  EXPECT_EQ(state(given(both).at("2024-04-10T13:00"), "stage-1.contact"), "met");
  const auto first =
      both + std::vector<Deed>{taken("contact stage-1", "officer", "2024-04-11T10:00")};
  EXPECT_EQ(state(given(first).at("2024-04-11T11:00"), "stage-1.contact"), "met-late");
  given(first)
      .when(taken("contact stage-1", "officer", "2024-04-11T12:00"))
      .then_problems({"what: not-offered"});
  given(first).when(taken("contact stage-1 2", "officer", "2024-04-11T12:00")).then({"taken-back"});
}

TEST(TakeBack, KnowsTheActAndTheEventsOfEverySlip) {
  const auto is_event = [](std::string_view name) {
    return std::ranges::any_of(blank_events(),
                               [&](const EventBody& body) { return name_of(body) == name; });
  };
  for (const auto& rule : slip_rules()) {
    EXPECT_NE(find_act(rule.act), nullptr) << rule.act;
    EXPECT_TRUE(rule.instead.empty() || find_act(rule.instead)) << rule.instead;
    EXPECT_TRUE(is_event(rule.event)) << rule.event;
    for (const auto name : rule.rests) {
      EXPECT_TRUE(is_event(name)) << name;
    }
  }
}

TEST(TakeBack, OfAPromiseThatIsNotKeptLeavesItOutstanding) {
  const auto kept =
      promised() + std::vector<Deed>{{"2024-04-15T10:00",
                                      staff("officer"),
                                      "fulfil-promise",
                                      {{"promise", {"P1"}}, {"shown-by", {"A photograph."}}}}};
  EXPECT_FALSE(given(kept).at("2024-04-15T11:00").casefile.promises_outstanding());
  const auto outcome = given(kept).when(taken("promise-done P1", "officer", "2024-04-16T10:00"));
  outcome.then({"taken-back"});
  EXPECT_TRUE(outcome.after().casefile.promises_outstanding());
}

TEST(TakeBack, OfAPersonGivesNobodyElseTheirNumber) {
  const auto joins = [](const std::string& at, const std::string& name) {
    return Deed{at,
                staff("desk"),
                "add-complainant",
                {{"name", {name}}, {"why", {"They live there too."}}}};
  };
  const auto outcome =
      given(registered() +
            std::vector<Deed>{joins("2024-04-09T10:00", "Bea"), joins("2024-04-09T10:10", "Eve"),
                              taken("complainant-joined C2", "desk", "2024-04-09T10:20")})
          .when(joins("2024-04-09T10:30", "Una"));
  const auto& all = outcome.after().casefile.complainants;
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[1].who.name, "Eve");
  EXPECT_EQ(all[1].id, "C3");
  EXPECT_EQ(all[2].id, "C4");
}

TEST(TakeBack, WantsASlip) {
  given(received())
      .when(taken("decision-issued stage-1", "desk", "2024-04-08T11:00"))
      .then_refused("nothing-to-take-back");
  const auto closed = exhausted() + std::vector<Deed>{{"2024-04-25T10:00", staff("desk"), "close"}};
  given(closed)
      .when(taken("decision-issued stage-3", "director", "2024-04-26T10:00", kUnsent))
      .then_refused("closed");
}

TEST(TakeBack, OfARegistrationLeavesWhatAClockDoesByItself) {
  const auto taken_back = registered() + std::vector<Deed>{taken("registered stage-1", "desk",
                                                                 "2024-04-08T15:00", kUnsent)};
  const auto after = given(taken_back).at("2024-04-08T16:00");
  EXPECT_EQ(after.casefile.procedure, ProcedureState::triage);
  const auto later = given(taken_back).at("2024-04-10T10:00");
  EXPECT_EQ(later.casefile.stage, "stage-1") << "it is a complaint until somebody says otherwise";
  EXPECT_EQ(due(later, "stage-1.decision"), "2024-04-22");
}

}  // namespace
}  // namespace redress::casework::take_back_tests
