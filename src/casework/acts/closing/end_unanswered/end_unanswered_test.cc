#include "casework/acts_testing.h"
#include "casework/events/lapse.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

std::vector<Deed> asked() {
  return informal() +
         std::vector<Deed>{
             {"2024-04-09T10:00",
              staff("desk"),
              "make-offer",
              {{"offer", {"A new lamp."}}, {"mode", {"phone"}}}},
             {"2024-04-15T10:00", staff("desk"), "ask-for-reply", {{"mode", {"letter"}}}}};
}

Deed word_of_the_person(const std::string& at, const std::string& happened = "") {
  return {at,
          staff("desk"),
          "log-contact",
          {{"from", {"complainant"}}, {"mode", {"phone"}}, {"result", {"two-way"}}},
          happened,
          happened.empty() ? "" : "The call was noted on paper."};
}

TEST(EndUnanswered, IsDoneByTheClockWhenTheTimeToAnswerRanOut) {
  const auto before = given(asked(), wide_edition()).at("2024-04-29T23:00");
  EXPECT_EQ(before.casefile.procedure, ProcedureState::informal);
  const auto after = given(asked(), wide_edition()).at("2024-04-30T00:00:01");
  EXPECT_EQ(after.casefile.procedure, ProcedureState::unanswered);
  EXPECT_EQ(name_of(after.history.back().body), "unanswered");
  EXPECT_EQ(after.history.back().occurred_at, london("2024-04-29T23:59:59"));
  EXPECT_EQ(state(after, "silence.Y1"), "missed");
}

TEST(EndUnanswered, LetsItBeClosed) {
  given(asked(), wide_edition())
      .when({"2024-04-30T10:00", staff("desk"), "close"})
      .then({"closed"});
}

TEST(EndUnanswered, DoesNotHappenToWhoAnswers) {
  const auto answered = asked() + std::vector<Deed>{word_of_the_person("2024-04-20T10:00")};
  const auto after = given(answered, wide_edition()).at("2024-05-20T10:00");
  EXPECT_EQ(after.casefile.procedure, ProcedureState::informal);
  EXPECT_EQ(state(after, "silence.Y1"), "met");
}

TEST(EndUnanswered, IsUndoneByAnAnswerThatCameInTimeAndWasWrittenUpLate) {
  const auto outcome = given(asked(), wide_edition())
                           .when(word_of_the_person("2024-05-02T10:00", "2024-04-29T16:00"));
  outcome.then({"contact"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::informal);
  EXPECT_EQ(outcome.after().casefile.ended_at, std::nullopt);
}

TEST(EndUnanswered, LeavesThePersonTheirRightToGoOn) {
  given(asked(), wide_edition())
      .when({"2024-06-03T10:00", resident(), "make-formal"})
      .then({"informal-lapsed", "registered"});
  given(asked(), wide_edition())
      .when({"2024-06-03T10:00", resident(), "accept-outcome"})
      .then({"offer-accepted"});
  const auto reopened = given(asked(), wide_edition())
                            .when({"2024-06-03T10:00",
                                   staff("desk"),
                                   "reopen",
                                   {{"reason", {"They rang: they were in hospital."}}}});
  reopened.then({"reopened"});
  EXPECT_EQ(reopened.after().casefile.procedure, ProcedureState::informal);
}

TEST(EndUnanswered, IsDoneByHandWhereNobodyCanBeAsked) {
  auto acts = decided();
  acts.front() = logged({{"person", {}}, {"contact", {}}});
  std::erase_if(acts, [](const Deed& deed) { return deed.act == "explain-decision"; });
  const auto outcome = given(acts).when({"2024-04-15T10:00", staff("desk"), "end-unanswered"});
  outcome.then({"unanswered"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::unanswered);
}

TEST(EndUnanswered, IsNotDoneByHandBeforeThePersonWasAsked) {
  given(decided(), wide_edition())
      .when({"2024-04-15T10:00", staff("desk"), "end-unanswered"})
      .then_refused("answer-not-asked-for");
  given(registered(), wide_edition())
      .when({"2024-04-15T10:00", staff("desk"), "end-unanswered"})
      .then_refused("answer-not-awaited");
}

TEST(EndUnanswered, WantsATimeThatRanOut) {
  given(asked(), wide_edition())
      .when({"2024-04-16T10:00", system_actor(), "end-unanswered", {{"clock", {"silence.Y1"}}}})
      .then_refused("window-not-passed");
}

TEST(EndUnanswered, LetsWhoAnswersAfterTheClosureAccept) {
  auto offer = asked();
  Deed money{"2024-04-09T12:00",
             staff("officer"),
             "offer-remedy",
             {{"remedy", {"payment"}}, {"amount", {"50"}}, {"what", {"For the stairs."}}}};
  money.limits = {{"officer", Money{100'00}}};
  offer.insert(offer.begin() + 3, money);
  const auto closed = offer + std::vector<Deed>{{"2024-04-30T10:00", staff("desk"), "close"}};
  for (const auto& [act, answers] : std::vector<std::pair<std::string, Answers>>{
           {"accept-outcome", {}},
           {"answer-offer", {{"offer", {"O1"}}, {"answer", {"accepted"}}}}}) {
    const auto outcome =
        given(closed, wide_edition()).when({"2024-05-10T10:00", resident(), act, answers});
    ASSERT_FALSE(outcome.events().empty()) << act;
    EXPECT_EQ(outcome.after().casefile.work(), WorkState::work_outstanding) << act;
    const auto then = given(
        closed + std::vector<Deed>{{"2024-05-10T10:00", resident(), act, answers}}, wide_edition());
    then.when({"2024-05-10T11:00", staff("desk"), "close"}).then_refused("offer-not-given");
    then.when({"2024-05-10T11:00",
               staff("officer"),
               "fulfil-offer",
               {{"offer", {"O1"}}, {"shown-by", {"The bank’s slip."}}}})
        .then({"offer-fulfilled"});
  }
  const auto declined = given(closed, wide_edition())
                            .when({"2024-05-10T10:00",
                                   resident(),
                                   "answer-offer",
                                   {{"offer", {"O1"}}, {"answer", {"declined"}}}});
  EXPECT_EQ(declined.after().casefile.work(), WorkState::closed) << "nothing is owed for that";
}

}  // namespace
}  // namespace redress::casework
