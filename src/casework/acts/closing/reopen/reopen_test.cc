#include "casework/acts_testing.h"
#include "casework/casefile/casefile.h"
#include "casework/events/closing.h"
#include "casework/events/people.h"

namespace redress::casework::reopen_tests {
namespace {

using namespace testing;  // given, when, then

TEST(Reopen, OpensTheWorkAndMovesNoDate) {
  const auto closed = exhausted() + std::vector<Deed>{{"2024-04-25T10:00", staff("desk"), "close"}};
  const Deed reopen{
      "2024-04-26T10:00", staff("desk"), "reopen", {{"reason", {"A promise was overlooked."}}}};
  const auto outcome = given(closed).when(reopen);
  outcome.then({"reopened"});
  EXPECT_EQ(outcome.after().casefile.work(), WorkState::open);
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::exhausted);
  given(exhausted()).when(reopen).then_refused("not-closed");
}

Deed reopened(const std::string& at = "2024-04-11T10:00") {
  return {at, staff("desk"), "reopen", {{"reason", {"It was the wrong casefile."}}}};
}

TEST(Reopen, GoesOnWhereAWithdrawnCasefileStood) {
  const auto withdrawn =
      registered() + std::vector<Deed>{{"2024-04-09T10:00",
                                        staff("desk"),
                                        "withdraw",
                                        {{"words", {"It is for another person."}}}}};
  EXPECT_EQ(state(given(withdrawn).at("2024-04-10T10:00"), "stage-1.decision"), "cancelled");
  const auto closed = withdrawn + std::vector<Deed>{{"2024-04-10T10:00", staff("desk"), "close"}};
  for (const auto& ended : {withdrawn, closed}) {
    const auto outcome = given(ended).when(reopened());
    outcome.then({"reopened"});
    EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::open);
    EXPECT_EQ(outcome.after().casefile.stage, "stage-1");
    EXPECT_EQ(state(outcome.after(), "stage-1.decision"), "running");
    EXPECT_EQ(due(outcome.after(), "stage-1.decision"), "2024-04-22");
  }
}

TEST(Reopen, TakesUpWhatWasExcludedAndCountsTheWaysOutsideAnew) {
  const auto excluded =
      received() +
      std::vector<Deed>{
          {"2024-04-08T10:20",
           staff("officer"),
           "exclude",
           {{"rule", {"legal"}}, {"reason", {"It is before the court."}}, {"mode", {"letter"}}}}};
  const auto outcome = given(excluded, wide_edition()).when(reopened());
  outcome.then({"reopened"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::triage);
  const auto open = [](const Standing& standing) {
    return std::ranges::count_if(standing.routes, [](const auto& route) { return route.open; });
  };
  EXPECT_LT(open(outcome.after()), open(given(excluded, wide_edition()).at("2024-04-11T10:00")));
  const auto later =
      given(excluded + std::vector<Deed>{reopened()}, wide_edition()).at("2024-04-11T11:00");
  EXPECT_EQ(later.casefile.stage, "stage-1") << "a clock took it up, since nobody had in time";
}

/// What was offered informally, accepted and closed.
std::vector<Deed> agreed_and_closed() {
  return informal() + std::vector<Deed>{{"2024-04-09T10:00",
                                         staff("desk"),
                                         "make-offer",
                                         {{"offer", {"On Friday."}}, {"mode", {"phone"}}}},
                                        {"2024-04-09T11:00", resident(), "accept-outcome"},
                                        {"2024-04-09T12:00", staff("desk"), "close"}};
}

TEST(Reopen, LeavesStandingWhatWasAgreedAndIsKept) {
  auto open = agreed_and_closed();
  open.pop_back();
  const auto again = reopened("2024-04-10T10:00");
  given(open).when(again).then_refused("agreed");
  const auto outcome = given(agreed_and_closed()).when(again);
  outcome.then({"reopened"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::resolved);
  EXPECT_FALSE(outcome.after().casefile.closed_at);
}

TEST(Reopen, UndoesNoOtherEnd) {
  const auto accepted =
      decided() + std::vector<Deed>{{"2024-04-15T10:00", resident(), "accept-outcome"}};
  given(accepted).when(reopened("2024-04-16T10:00")).then_refused("not-closed");
}

Deed by_whom(Deed deed, const std::string& role, const std::string& at) {
  deed.by = staff(role);
  deed.at = at;
  return deed;
}

TEST(Reopen, LetsARefusedRequestStandAgain) {
  const auto& edition = wide_edition();
  const auto refused = requested() + std::vector<Deed>{{"2024-04-15T12:00",
                                                        staff("director"),
                                                        "refuse-escalation",
                                                        {{"ground", {"outside-remit"}},
                                                         {"reason", {"It is the council’s road."}},
                                                         {"mode", {"letter"}}}}};
  const auto closed = refused + std::vector<Deed>{{"2024-04-16T10:00", staff("desk"), "close"}};
  for (const auto& ended : {refused, closed}) {
    given(ended, edition)
        .when(by_whom(reopened(), "desk", "2024-04-17T10:00"))
        .then_refused("not-yours-to-undo", "5.5");
    const auto undo = by_whom(reopened(), "director", "2024-04-17T10:00");
    const auto outcome = given(ended, edition).when(undo);
    outcome.then({"reopened"});
    EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::requested);
    EXPECT_EQ(state(outcome.after(), "stage-2.decision"), "running");
    given(ended + std::vector<Deed>{undo}, edition)
        .when({"2024-04-17T11:00", staff("manager"), "accept-escalation"})
        .then({"escalation-accepted"});
  }
}

std::vector<Deed> closed_early(std::vector<Deed> before) {
  return std::move(before) +
         std::vector<Deed>{
             {"2024-04-16T09:00",
              staff("manager"),
              "request-approval",
              {{"authority", {"early"}}, {"what", {"Close it."}}, {"ground", {"money-seeking"}}}},
             {"2024-04-16T10:00", staff("head"), "approve", {{"request", {"A1"}}}},
             {"2024-04-16T11:00",
              staff("manager"),
              "close-early",
              {{"ground", {"money-seeking"}}, {"reason", {"Not due."}}, {"mode", {"letter"}}}}};
}

TEST(Reopen, UndoesAnEarlyClosureByThoseWhoseYesItTook) {
  const auto& edition = wide_edition();
  const auto undo = by_whom(reopened(), "director", "2024-04-17T10:00");
  const auto closed = closed_early(registered());
  given(closed, edition)
      .when(by_whom(reopened(), "manager", "2024-04-17T10:00"))
      .then_refused("not-yours-to-undo", "8.2");
  const auto outcome = given(closed, edition).when(undo);
  outcome.then({"reopened"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::open);
  EXPECT_EQ(outcome.after().casefile.work(), WorkState::open);
  EXPECT_EQ(state(outcome.after(), "stage-1.decision"), "running");
}

TEST(Reopen, LetsWhoWasContentBeforeAnEarlyClosureBeSoAgain) {
  const auto& edition = wide_edition();
  const auto content =
      decided() + std::vector<Deed>{{"2024-04-15T10:00", resident(), "accept-outcome"},
                                    {"2024-04-15T11:00",
                                     staff("officer"),
                                     "record-promise",
                                     {{"what", {"Repair it."}}, {"owner", {"Lifts"}}}}};
  const auto undo = by_whom(reopened(), "director", "2024-04-17T10:00");
  const auto closed = closed_early(content);
  const auto outcome = given(closed, edition).when(undo);
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::resolved);
  EXPECT_EQ(outcome.after().casefile.ended_at, london("2024-04-15T10:00"));
  given(closed + std::vector<Deed>{undo}, edition)
      .when({"2024-04-18T10:00", resident(), "request-escalation"})
      .then({"escalation-requested"});
}

TEST(Reopen, LeavesWhatWasMergedWhereItIs) {
  Deed merge{"2024-04-09T10:00",
             staff("desk"),
             "merge",
             {{"into", {"EX-1"}}, {"reason", {"The same leak."}}}};
  merge.others = {{"EX-1", london("2024-04-05T10:00")}};
  const Deed reopen{"2024-04-10T10:00", staff("desk"), "reopen", {{"reason", {"It leaks again."}}}};
  given(registered() + std::vector<Deed>{merge}).when(reopen).then_refused("merged");
}

TEST(Reopen, UndoesARefusalOnlyByThoseWhoDecideIt) {
  auto acts = received();
  acts.front() = logged({{"issue-arose", {"2023-01-10"}}});
  const auto excluded =
      acts + std::vector<Deed>{
                 {"2024-04-09T10:00",
                  staff("head"),
                  "exclude",
                  {{"rule", {"late"}}, {"reason", {"It is too old."}}, {"mode", {"letter"}}}}};
  given(excluded, wide_edition()).when(reopened()).then_refused("not-yours-to-undo", "4.9");
  auto by_head = reopened();
  by_head.by = staff("head");
  given(excluded, wide_edition()).when(by_head).then({"reopened"});
}

// The person was content on 3 May, after an end in silence on 29 April.
TEST(Reopen, GoesBackToNoSilenceThatThePersonBroke) {
  const auto content =
      informal() + std::vector<Deed>{
                       {"2024-04-09T10:00",
                        staff("desk"),
                        "make-offer",
                        {{"offer", {"A new lamp."}}, {"mode", {"phone"}}}},
                       {"2024-04-15T10:00", staff("desk"), "ask-for-reply", {{"mode", {"letter"}}}},
                       {"2024-05-03T10:00", resident(), "accept-outcome"}};
  const auto closed = content + std::vector<Deed>{{"2024-05-03T11:00", staff("desk"), "close"}};
  const auto outcome = given(closed, wide_edition()).when(reopened("2024-05-07T10:00"));
  outcome.then({"reopened"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::resolved);
  EXPECT_EQ(outcome.after().casefile.ended_at, london("2024-05-03T10:00"));
}

TEST(Reopen, UndoesTheLastOfSeveralEndsAlone) {
  const auto& edition = wide_edition();
  const auto refused =
      requested() +
      std::vector<Deed>{{"2024-04-15T12:00",
                         staff("director"),
                         "refuse-escalation",
                         {{"ground", {"outside-remit"}},
                          {"reason", {"It is the council’s road."}},
                          {"mode", {"letter"}}}},
                        {"2024-04-15T13:00",
                         staff("officer"),
                         "record-promise",
                         {{"what", {"Write to the council."}}, {"owner", {"Roads"}}}}};
  const auto undo = by_whom(reopened(), "director", "2024-04-17T10:00");
  const auto closed = closed_early(refused);
  const auto once = given(closed, edition).when(undo);
  once.then({"reopened"});
  EXPECT_EQ(once.after().casefile.procedure, ProcedureState::exhausted);
  EXPECT_EQ(once.after().casefile.exhausted_at, london("2024-04-15T12:00"));
  const auto twice = given(closed + std::vector<Deed>{undo}, edition);
  twice.when(by_whom(reopened(), "head", "2024-04-18T10:00"))
      .then_refused("not-yours-to-undo", "5.5");
  const auto again = twice.when(by_whom(reopened(), "director", "2024-04-18T10:00"));
  EXPECT_EQ(again.after().casefile.procedure, ProcedureState::requested);
}

TEST(Reopen, WaitsForSomebodyWhoCarriesOn) {
  const auto died =
      decided() +
      std::vector<Deed>{
          {"2024-04-13T10:00",
           staff("desk"),
           "remove-complainant",
           {{"complainant", {"C1"}}, {"how", {"died"}}, {"words", {"Her daughter rang."}}}}};
  given(died)
      .when(by_whom(reopened(), "desk", "2024-04-15T10:00"))
      .then_refused("nobody-carries-on");
}

TEST(Reopen, BringsNobodyBackWhoLeft) {
  auto history = given(received()).at("2024-04-09T10:00").history;
  const auto add = [&](EventBody body) {
    history.push_back({std::move(body), london("2024-04-09T11:00"), london("2024-04-09T11:00"),
                       staff("desk"), ""});
  };
  add(Withdrawn{.words = "Leave it."});
  add(ComplainantLeft{.complainant = "C1", .how = "died", .words = "Her daughter rang."});
  add(Reopened{.reason = "A slip."});
  EXPECT_EQ(replay(history).procedure, ProcedureState::nobody_left);
}

}  // namespace
}  // namespace redress::casework::reopen_tests
