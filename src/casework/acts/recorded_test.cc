#include "base/text.h"
#include "casework/acts_testing.h"
#include "casework/casefile/visibility.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/panel.h"
#include "casework/events/people.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(LinkRepeat, KnowsARepeatOfWhatIsAtItsEnd) {
  Deed link{"2024-04-08T10:10",
            staff("desk"),
            "link-repeat",
            {{"other", {"EX-1"}}, {"relation", {"repeat-of-ended"}}}};
  given(received()).when(link).then_refused("no-such-casefile");
  link.others = {{"EX-1", london("2024-01-08T10:00"), false, false}};
  given(received()).when(link).then_refused("other-not-ended");
  link.others.front().ended = true;
  const auto outcome = given(received()).when(link);
  outcome.then({"linked"});
  EXPECT_TRUE(outcome.after().casefile.repeats_ended);
  auto related = link;
  related.answers["relation"] = {"related"};
  EXPECT_FALSE(given(received()).when(related).after().casefile.repeats_ended);
}

TEST(Note, IsKeptAtAnyTime) {
  given(received())
      .when({"2024-04-08T11:00", staff("desk"), "note", {{"text", {"Rang twice."}}}})
      .then({"noted"});
  const auto closed = exhausted() + std::vector<Deed>{{"2024-04-25T09:00", staff("desk"), "close"}};
  given(closed)
      .when({"2024-04-26T10:00", staff("desk"), "note", {{"text", {"A letter came."}}}})
      .then({"noted"});
}

TEST(Note, WantsACasefileAndWords) {
  given({}).when({"2024-04-08T11:00", staff("desk"), "note", {}}).then_refused("no-such-casefile");
  given(received())
      .when({"2024-04-08T11:00", staff("desk"), "note", {{"text", {" "}}}})
      .then_problems({"text: missing"});
}

TEST(PublishFeedback, IsPossibleAtAnyTime) {
  given(exhausted())
      .when({"2024-05-11T10:00",
             staff("desk"),
             "publish-feedback",
             {{"where", {"The newsletter"}}, {"words", {"Lifts are repaired faster."}}}})
      .then({"feedback-published"});
}

Deed withdraw(const std::string& at) {
  return {at, resident(), "withdraw", {{"words", {"Never mind."}}}};
}

TEST(Withdraw, EndsTheProcedure) {
  const auto outcome = given(registered()).when(withdraw("2024-04-09T10:00"));
  outcome.then({"withdrawn"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::withdrawn);
  EXPECT_EQ(state(outcome.after(), "stage-1.decision"), "cancelled");
}

TEST(Withdraw, ForgivesNoMiss) {
  EXPECT_EQ(
      state(given(registered()).when(withdraw("2024-04-23T10:00")).after(), "stage-1.decision"),
      "missed");
}

TEST(Withdraw, EndsNothingTwice) {
  given(exhausted()).when(withdraw("2024-04-25T10:00")).then_refused("procedure-ended");
}

TEST(OfferPanel, KeepsTheAnswer) {
  const auto outcome =
      given(at_stage_2())
          .when({"2024-04-16T10:00", staff("manager"), "offer-panel", {{"answer", {"accepted"}}}});
  outcome.then({"panel-offered"});
  EXPECT_EQ(outcome.the<PanelOffered>().answer, "accepted");
}

TEST(OfferPanel, ExistsOnlyAtStagesThatNameIt) {
  given(registered())
      .when({"2024-04-10T10:00", staff("officer"), "offer-panel"})
      .then_refused("not-part-of-procedure");
}

TEST(OfferPanel, StandsBeforeTheDecisionThatWaitsForIt) {
  given(at_stage_2())
      .when({"2024-04-16T10:00", staff("manager"), "issue-decision"})
      .then_refused("not-done-first", "5.3");
}

TEST(OfferMediation, KeepsTheAnswerAndStopsNoClock) {
  const auto before = given(registered()).at("2024-04-08T11:00");
  const auto outcome =
      given(registered())
          .when({"2024-04-08T11:00", staff("desk"), "offer-mediation", {{"answer", {"accepted"}}}});
  outcome.then({"mediation-offered"});
  EXPECT_EQ(due(outcome.after(), "stage-1.decision"), due(before, "stage-1.decision"));
  EXPECT_EQ(state(outcome.after(), "stage-1.decision"), "running");
}

TEST(OfferMediation, ExistsOnlyWhereTheEditionNamesIt) {
  const auto edition = edition_with(", \"offer-mediation\"", "");
  given(registered(), edition)
      .when({"2024-04-08T11:00", staff("desk"), "offer-mediation", {{"answer", {"awaited"}}}})
      .then_refused("not-part-of-procedure");
}

TEST(OfferMediation, EndsWithTheProcedure) {
  given(exhausted())
      .when({"2024-04-25T10:00", staff("desk"), "offer-mediation"})
      .then_refused("procedure-ended");
}

TEST(ReceiveExternalRequest, StartsTheClockOfTheEvidence) {
  const auto standing = given(asked_by_body(), wide_edition()).at("2024-04-29T11:00");
  EXPECT_EQ(due(standing, "evidence"), "2024-05-21") << "6 May is a holiday";
  EXPECT_EQ(due(standing, "answer"), "not set") << "the body set no day";
  EXPECT_EQ(standing.casefile.outside, OutsideState::with_body);
}

TEST(ReceiveExternalRequest, CarriesTheDayTheBodySets) {
  const auto standing =
      given(asked_by_body({{"answer-by", {"2024-05-10"}}}), wide_edition()).at("2024-04-29T11:00");
  EXPECT_EQ(due(standing, "answer"), "2024-05-10");
}

TEST(RecordSide, MovesNoClockOfTheComplaint) {
  const auto outcome =
      given(registered(), wide_edition())
          .when({"2024-04-09T10:00",
                 staff("officer"),
                 "record-side",
                 {{"side", {"conduct"}}, {"note", {"Passed to the people team."}}}});
  outcome.then({"side-recorded"});
  EXPECT_EQ(due(outcome.after(), "stage-1.decision"), "2024-04-22");
}

TEST(RecordSide, IsSeenOnlyByThoseTheEditionNames) {
  const SideRecorded event{.side = "conduct", .note = "Passed on."};
  EXPECT_TRUE(visible_to(event, wide_edition(), staff("director")));
  EXPECT_FALSE(visible_to(event, wide_edition(), staff("officer")));
  EXPECT_FALSE(visible_to(event, wide_edition(), resident()));
  EXPECT_TRUE(visible_to(Noted{.text = "x"}, wide_edition(), staff("officer")));
}

Deed answer() {
  return {"2024-04-11T10:00",
          staff("desk"),
          "answer-feedback",
          {{"answer", {"Thank you."}}, {"mode", {"email"}}}};
}

TEST(AnswerFeedback, IsForWhatHasNoStages) {
  given(suggestion(), wide_edition()).when(answer()).then({"feedback-answered"});
  given(registered(), wide_edition()).when(answer()).then_refused("not-part-of-procedure");
}

TEST(ConsiderSuggestion, AndItsAnswerComeBeforeTheClosing) {
  const Deed close{"2024-04-12T10:00", staff("desk"), "close"};
  const Deed consider{"2024-04-10T10:00",
                      staff("manager"),
                      "consider-suggestion",
                      {{"result", {"not-taken-up"}},
                       {"considered-by", {"The lifts team"}},
                       {"reason", {"It is planned already."}}}};
  const Deed answer{"2024-04-11T10:00",
                    staff("desk"),
                    "answer-feedback",
                    {{"answer", {"Thank you; it is planned."}}, {"mode", {"email"}}}};
  given(suggestion(), wide_edition()).when(close).then_refused("not-done-first", "2.3");
  given(suggestion() + std::vector<Deed>{consider}, wide_edition())
      .when(close)
      .then_refused("not-done-first", "2.3");
  given(suggestion() + std::vector<Deed>{consider, answer}, wide_edition())
      .when(close)
      .then({"closed"});
}

TEST(ConsiderSuggestion, IsNoPartOfAComplaint) {
  given(registered(), wide_edition())
      .when({"2024-04-10T10:00", staff("manager"), "consider-suggestion"})
      .then_refused("not-part-of-procedure");
}

Deed share() {
  return {"2024-04-11T10:00",
          staff("desk"),
          "share-compliment",
          {{"shared-with", {"Ola and her manager"}}, {"use", {"appraisal"}}}};
}

TEST(ShareCompliment, TellsWhomItPraises) {
  const auto outcome = given({logged({{"kind", {"compliment"}}})}).when(share());
  outcome.then({"compliment-shared"});
  EXPECT_EQ(outcome.the<ComplimentShared>().use, Texts{"appraisal"});
  given(registered()).when(share()).then_refused("not-part-of-procedure");
}

Deed copy() {
  return {"2024-04-12T12:00",
          staff("officer"),
          "send-copy",
          {{"stage", {"stage-1"}}, {"mode", {"email"}}}};
}

TEST(SendCopy, SendsWhatIsDecidedInAnotherWay) {
  const auto outcome = given(decided()).when(copy());
  outcome.then({"copied"});
  EXPECT_EQ(outcome.the<Copied>().mode, "email");
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::decided);
  given(proposed()).when(copy()).then_refused("not-decided");
}

}  // namespace
}  // namespace redress::casework
