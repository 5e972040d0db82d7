#include "casework/clocks/deadlines.h"

#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed contacted(const std::string& at, const std::string& happened = "",
               const std::string& late_reason = "") {
  auto answers = spoken();
  answers["points"] = {"about"};
  return {at, staff("officer"), "log-contact", std::move(answers), happened, late_reason};
}

TEST(Deadline, WaitsForItsStart) {
  const auto standing = given(received()).at("2024-04-08T11:00");
  EXPECT_EQ(state(standing, "stage-2.decision"), "pending");
  EXPECT_EQ(due(standing, "stage-2.decision"), "");
}

TEST(Deadline, IsOwedFromReceiptWhereRegisteringIsAsOfReceipt) {
  const auto waiting = given(received());
  EXPECT_EQ(due(waiting.at("2024-04-08T11:00"), "stage-1.decision"),
            due(given(registered()).at("2024-04-08T11:00"), "stage-1.decision"));
  EXPECT_EQ(state(waiting.at("2024-04-22T23:59:59"), "stage-1.decision"), "running");
  EXPECT_EQ(state(waiting.at("2024-04-23T00:00:00"), "stage-1.decision"), "missed");
  const auto by_registration =
      edition_with("registers_as_of = \"receipt\"", "registers_as_of = \"registration\"");
  EXPECT_EQ(state(given(received(), by_registration).at("2024-04-08T12:00:00"), "stage-1.decision"),
            "pending");
}

TEST(Deadline, RunsToItsLastSecond) {
  EXPECT_EQ(state(given(registered()).at("2024-04-22T23:59:59"), "stage-1.decision"), "running");
  EXPECT_EQ(state(given(registered()).at("2024-04-23T00:00:00"), "stage-1.decision"), "missed");
}

TEST(Deadline, IsMetInTime) {
  const auto met = given(registered() + std::vector<Deed>{contacted("2024-04-10T10:00")});
  const auto contact = deadline(met.at("2024-04-10T10:00"), "stage-1.contact");
  EXPECT_EQ(contact.state, ClockState::met) << "on the very hour";
  EXPECT_EQ(contact.met_at, london("2024-04-10T10:00"));
  EXPECT_FALSE(contact.recorded_late);
}

TEST(Deadline, MetLateIsNeverMet) {
  const auto late = given(registered() + std::vector<Deed>{contacted("2024-04-10T10:00:01")});
  EXPECT_EQ(state(late.at("2024-04-10T11:00"), "stage-1.contact"), "met-late");
}

TEST(Deadline, WantsAReasonForATimelyActRecordedLate) {
  const auto at_hand = given(registered());
  at_hand.when(contacted("2024-04-11T10:00", "2024-04-10T09:00"))
      .then_refused("late-reason-missing", "4.1");
  const auto outcome =
      at_hand.when(contacted("2024-04-11T10:00", "2024-04-10T09:00", "The network was down."));
  const auto contact = deadline(outcome.after(), "stage-1.contact");
  EXPECT_EQ(contact.state, ClockState::met);
  EXPECT_TRUE(contact.recorded_late);
  EXPECT_TRUE(contact.miss_recorded) << "the miss stays on record";
}

TEST(Deadline, WantsAReasonToo_WhenALateActWasRecordedFirst) {
  const auto late = given(registered() + std::vector<Deed>{contacted("2024-04-10T12:00")});
  late.when(contacted("2024-04-11T10:00", "2024-04-10T09:00"))
      .then_refused("late-reason-missing", "4.1");
}

TEST(Deadline, IsCancelledByTheDecisionBeforeIt) {
  const auto standing = given(decided()).at("2024-04-12T10:00");
  EXPECT_EQ(state(standing, "stage-1.decision"), "met");
  const auto early =
      given(registered() +
            std::vector<Deed>{
                {"2024-04-09T10:00", resident(), "withdraw", {{"words", {"Never mind."}}}}});
  EXPECT_EQ(state(early.at("2024-04-30T10:00"), "stage-1.decision"), "cancelled");
  EXPECT_EQ(state(early.at("2024-04-30T10:00"), "stage-2.decision"), "cancelled");
}

/// A contact that was never made is on record for ever, and no longer awaited.
TEST(Deadline, IsNoLongerOwedOnceItsStageIsDecided) {
  const auto contact = deadline(given(decided()).at("2024-04-12T11:00"), "stage-1.contact");
  EXPECT_EQ(contact.state, ClockState::missed);
  EXPECT_FALSE(contact.owed());
  EXPECT_TRUE(deadline(given(explained()).at("2024-04-12T09:00"), "stage-1.contact").owed());
}

/// What was given up in time is not late by something that is done all the same.
TEST(Deadline, GivenUpInTimeIsNotMetLate) {
  auto covered = spoken();
  covered["points"] = {"about"};
  const auto acts =
      registered() +
      std::vector<Deed>{{"2024-04-09T09:00", resident(), "withdraw", {{"words", {"Never mind."}}}},
                        {"2024-04-16T10:00", staff("manager"), "log-contact", covered}};
  const auto standing = given(acts).at("2024-04-17T10:00");
  EXPECT_EQ(state(standing, "stage-1.contact"), "cancelled");
  EXPECT_FALSE(deadline(standing, "stage-1.contact").met_at);
}

TEST(Deadline, WithoutALengthIsNotSetOnceItStarts) {
  const auto referred = exhausted() + std::vector<Deed>{{"2024-04-25T10:00",
                                                         staff("desk"),
                                                         "refer-external",
                                                         {{"route", {"designated-person"}}}}};
  const auto standing = given(referred).at("2024-04-25T10:00");
  EXPECT_EQ(state(standing, "reply"), "not-set");
  EXPECT_EQ(due(standing, "reply"), "not set");
  const auto replied =
      referred + std::vector<Deed>{{"2024-04-26T10:00", staff("desk"), "log-contact", spoken()}};
  EXPECT_EQ(state(given(replied).at("2024-04-26T10:00"), "reply"), "met");
}

TEST(Deadline, MovesByAnExtensionAndByNothingElse) {
  const auto extended = registered() + std::vector<Deed>{{"2024-04-10T10:00",
                                                          staff("officer"),
                                                          "extend-clock",
                                                          {{"clock", {"stage-1.decision"}},
                                                           {"how-much", {"10 working days"}},
                                                           {"reason", {"."}},
                                                           {"message", {"."}}}}};
  const auto standing = given(extended).at("2024-05-07T23:00");
  const auto decision = deadline(standing, "stage-1.decision");
  EXPECT_EQ(decision.state, ClockState::running);
  EXPECT_EQ(decision.extensions, 1);
  const auto workings = explain(decision);
  ASSERT_TRUE(workings);
  ASSERT_EQ(workings->size(), 2U) << "one from the start, one from the date before";
  EXPECT_EQ(workings->front().due, *decision.first_due);
  EXPECT_EQ(workings->back().due, *decision.due);
}

TEST(Deadline, StopsForNoDelayNotice) {
  const auto held = at_stage_2() + std::vector<Deed>{{"2024-05-10T10:00",
                                                      staff("manager"),
                                                      "send-holding",
                                                      {{"clock", {"stage-2.decision"}},
                                                       {"reason", {"."}},
                                                       {"next-step", {"."}},
                                                       {"new-date", {"2024-05-20"}}}}};
  EXPECT_EQ(state(given(held).at("2024-05-15T10:00"), "stage-2.decision"), "missed");
}

/// England's holidays with one more, as a later release would have them.
calendar::WorkingCalendar with_holiday(std::string_view on) {
  auto table = england().table();
  table.holidays.push_back({.on = calendar::testing::day(on), .name = "A day of rest"});
  std::sort(table.holidays.begin(), table.holidays.end(),
            [](const auto& one, const auto& other) { return one.on < other.on; });
  return {std::move(table), {}};
}

TEST(Deadline, FollowsALaterHolidayWhileItRuns) {
  const auto now = london("2024-04-15T10:00");
  const auto history = given(registered()).at("2024-04-15T10:00").history;
  const auto later = with_holiday("2024-04-17");
  const Standing standing(history, small_edition(), later, now);
  EXPECT_EQ(due(standing, "stage-1.decision"), "2024-04-23");
}

TEST(Deadline, KeepsTheDateItMissed) {
  const auto now = london("2024-04-23T10:00");
  const auto history = given(registered()).at("2024-04-23T10:00").history;
  const auto later = with_holiday("2024-04-17");
  const Standing standing(history, small_edition(), later, now);
  EXPECT_EQ(due(standing, "stage-1.decision"), "2024-04-22");
  EXPECT_EQ(state(standing, "stage-1.decision"), "missed");
}

/// An agreed holiday moves running clocks, but neither what was already met nor what was closed.
TEST(Deadline, KeepsTheDateItWasMetByOrClosedUnder) {
  const auto changed = [](std::string_view on) {
    return england().changed_on(calendar::testing::day(on), with_holiday("2024-04-17").table());
  };
  const auto now = london("2024-04-15T10:00");
  const auto history = given(decided()).at("2024-04-15T10:00").history;
  const auto agreed_after = changed("2024-04-13");
  const Standing after(history, small_edition(), agreed_after, now);
  EXPECT_EQ(due(after, "stage-1.decision"), "2024-04-22") << "met on the 12th";
  EXPECT_EQ(deadline(after, "stage-1.decision").counted_on,
            &agreed_after.as_known_on(calendar::testing::day("2024-04-12")));
  EXPECT_EQ(explain(deadline(after, "stage-1.decision"))->front().due.on,
            calendar::testing::day("2024-04-22"));
  const auto agreed_before = changed("2024-04-10");
  EXPECT_EQ(due(Standing(history, small_edition(), agreed_before, now), "stage-1.decision"),
            "2024-04-23");
}

TEST(Deadline, CountsFromDeemedDelivery) {
  const auto posted =
      at_stage_3() +
      std::vector<Deed>{{"2024-04-18T11:00", staff("panel"), "send-form", {{"mode", {"letter"}}}}};
  const auto form = deadline(given(posted).at("2024-04-19T10:00"), "stage-3.form");
  EXPECT_EQ(form.started_at, london("2024-04-22T00:00")) << "Thursday's post comes on Monday";
  EXPECT_EQ(due_text(form), "2024-05-20");
}

bool has(const Standing& standing, std::string_view key) {
  return std::any_of(standing.deadlines.begin(), standing.deadlines.end(),
                     [&](const auto& one) { return one.key() == key; });
}

TEST(Deadline, AppliesOnTheBranchThatWasTaken) {
  const auto open = given(form_back()).at("2024-04-22T11:00");
  EXPECT_FALSE(has(open, "stage-3.hearing"));
  EXPECT_FALSE(has(open, "stage-3.explanation"));
  const auto declined = given(exhausted()).at("2024-04-24T11:00");
  EXPECT_FALSE(has(declined, "stage-3.hearing"));
  EXPECT_EQ(state(declined, "stage-3.explanation"), "met");
}

TEST(Deadline, DoesNotApplyWhereNobodyCanBeTold) {
  const auto standing = given({logged({{"person", {}}, {"contact", {}}})}).at("2024-04-08T11:00");
  EXPECT_FALSE(has(standing, "stage-1.contact"));
  EXPECT_FALSE(has(standing, "informal.offer"));
  EXPECT_TRUE(has(standing, "stage-1.decision"));
}

TEST(Window, IsMetByUseAndMissedByNone) {
  EXPECT_EQ(state(given(decided()).at("2024-05-10T10:00"), "stage-1.escalation"), "running");
  EXPECT_EQ(state(given(requested()).at("2024-04-15T10:00"), "stage-1.escalation"), "met");
  EXPECT_EQ(state(given(decided()).at("2024-05-11T10:00"), "stage-1.escalation"), "missed");
}

TEST(Window, MeasuresTheAgeOfAComplaint) {
  const auto age = [](const std::string& arose) {
    return state(given({logged({{"issue-arose", {arose}}})}).at("2024-04-08T10:00"), "age");
  };
  EXPECT_EQ(age("2023-10-08"), "met") << "the same day six months on is still in time";
  EXPECT_EQ(age("2023-10-07"), "missed");
  EXPECT_EQ(state(given(received()).at("2024-04-08T10:00"), "age"), "pending");
}

TEST(Window, OutlivesTheClosing) {
  const auto closed =
      decided() + std::vector<Deed>{{"2024-04-15T10:00", resident(), "accept-outcome"},
                                    {"2024-04-15T11:00", staff("desk"), "close"}};
  EXPECT_EQ(state(given(closed).at("2024-05-01T10:00"), "stage-1.escalation"), "running");
}

/// What was given up in time is not missed by a stage that is asked for later.
TEST(Deadline, GivenUpInTimeStaysSoWhenThePersonGoesOn) {
  const auto acts =
      registered() +
      std::vector<Deed>{
          {"2024-04-09T10:00", staff("officer"), "offer-mediation", {{"answer", {"accepted"}}}},
          {"2024-04-10T09:00",
           staff("officer"),
           "run-mediation",
           {{"result", {"agreed"}}, {"nothing-owed", {"yes"}}}},
          {"2024-04-10T09:30", resident(), "accept-outcome"},
          {"2024-04-25T10:00", resident(), "request-escalation"}};
  const auto standing = given(acts, wide_edition()).at("2024-04-26T10:00");
  EXPECT_EQ(standing.casefile.stage, "stage-2");
  EXPECT_EQ(state(standing, "stage-1.decision"), "cancelled");
  EXPECT_EQ(state(standing, "stage-1.acknowledgement"), "cancelled");
}

/// A notice of a delay tells of nothing that was answered before it.
TEST(Deadline, ExpectsNoDayThatWasToldAfterTheAnswer) {
  const Deed holding{"2024-05-15T10:00",
                     staff("manager"),
                     "send-holding",
                     {{"clock", {"stage-2.decision"}},
                      {"reason", {"Illness."}},
                      {"next-step", {"A visit."}},
                      {"new-date", {"2024-05-20"}}}};
  Deed answer{"2024-05-16T10:00", staff("manager"), "issue-decision", decision()};
  answer.happened = "2024-05-13T10:00";
  answer.late_reason = "On paper first.";
  const auto acts =
      at_stage_2() +
      std::vector<Deed>{
          {"2024-04-16T10:00", staff("manager"), "log-contact", spoken()},
          {"2024-04-16T11:00", staff("manager"), "offer-panel", {{"answer", {"declined"}}}},
          holding};
  EXPECT_TRUE(deadline(given(acts).at("2024-05-15T11:00"), "stage-2.decision").expected);
  const auto after = given(acts + std::vector<Deed>{answer}).at("2024-05-17T10:00");
  EXPECT_EQ(state(after, "stage-2.decision"), "met");
  EXPECT_FALSE(deadline(after, "stage-2.decision").expected);
}

}  // namespace
}  // namespace redress::casework
