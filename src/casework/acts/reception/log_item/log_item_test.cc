#include "casework/acts_testing.h"
#include "casework/events/received.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(LogItem, BeginsTheCasefile) {
  const auto outcome = given({}).when(logged());
  outcome.then({"received"});
  EXPECT_EQ(outcome.the<Received>().edition, "2024-04");
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::triage);
}

TEST(LogItem, HappensOnce) { given(received()).when(logged()).then_refused("already-logged"); }

TEST(LogItem, TakesFeedbackWithoutAName) {
  const auto outcome = given({}).when({"2024-04-08T10:00",
                                       resident(),
                                       "log-item",
                                       {{"kind", {"complaint"}}, {"account", {"Noise."}}}});
  outcome.then({"received"});
  EXPECT_TRUE(outcome.after().casefile.anonymous());
}

TEST(LogItem, NotesThisSiteWhereNoChannelIsGiven) {
  const auto outcome = given({}).when(logged({{"channel", {""}}}));
  EXPECT_EQ(outcome.the<Received>().channel, kThisSite);
}

TEST(LogItem, AsksAResidentWhoGivesANameForAWayToAnswer) {
  auto act = logged({{"contact", {}}});
  act.by = resident();
  given({}).when(act).then_refused("no-way-to-answer");
}

TEST(LogItem, LetsStaffLogANameWithoutAnAddress) {
  given({}).when(logged({{"contact", {}}})).then({"received"});
}

TEST(LogItem, RefusesAProblemThatHappenedAfterItWasReported) {
  given({}).when(logged({{"issue-arose", {"2024-04-08"}}})).then({"received"});
  given({}).when(logged({{"issue-arose", {"2024-04-09"}}})).then_refused("arose-after-receipt");
}

TEST(LogItem, MayBeRecordedLaterThanItCame) {
  auto act = logged();
  act.happened = "2024-04-05T16:00";
  const auto standing = given({}).when(act).after();
  EXPECT_EQ(standing.casefile.received_at, london("2024-04-05T16:00"));
}

TEST(LogItem, CannotHaveComeInTheFuture) {
  auto act = logged();
  act.happened = "2024-04-08T10:01";
  given({}).when(act).then_refused("in-the-future");
}

TEST(LogItem, NamesEveryAnswerThatCannotBeUsed) {
  given({})
      .when({"2024-04-08T10:00",
             staff("desk"),
             "log-item",
             {{"kind", {"grumble"}}, {"issue-arose", {"yesterday"}}, {"tags", {"care", "noise"}}}})
      .then_problems({"kind: not-offered", "account: missing", "issue-arose: not-a-date",
                      "tags: not-offered"});
}

TEST(LogItem, IsTakenThoughADateCannotBeCountedYet) {
  auto act = logged();
  act.at = "2028-12-29T10:00";
  const auto outcome = given({}).when(act);
  outcome.then({"received"});
  const auto offer = deadline(outcome.after(), "informal.offer");
  ASSERT_TRUE(offer.trouble);
  EXPECT_EQ(offer.trouble->key, "calendar-year-not-held");
  EXPECT_FALSE(offer.due);
}

TEST(LogItem, CountsMonthsBackBeforeTheHolidaysThatAreHeld) {
  for (const char* day : {"2008-05-01", "1985-05-01"}) {
    const auto outcome = given({}).when(logged({{"issue-arose", {day}}}));
    outcome.then({"received"});
    EXPECT_FALSE(deadline(outcome.after(), "age").trouble) << day;
    EXPECT_EQ(state(outcome.after(), "age"), "missed") << day;
  }
}

TEST(LogItem, TakesNobodyAsActingForThemWhomTheEditionBars) {
  auto acts = logged({{"represented-by", {"Max Hale"}}, {"represented-bars", {"A lawyer"}}});
  const auto outcome = given({}, wide_edition()).when(acts);
  outcome.then({"received"});
  EXPECT_EQ(outcome.the<Received>().represented_by.name, "Max Hale") << "it is kept as it came";
  EXPECT_TRUE(outcome.after().casefile.represented_by.empty());
}

TEST(Correct, SaysOfWhomItNamesWhatBarsThem) {
  const std::vector<Deed> barred{
      logged({{"represented-by", {"Max Hale"}}, {"represented-bars", {"A lawyer"}}})};
  Deed correct{"2024-04-08T11:00",
               staff("desk"),
               "correct",
               {{"reason", {"No lawyer after all."}}, {"emptied", {"represented-bars"}}}};
  EXPECT_EQ(given(barred, wide_edition()).when(correct).after().casefile.represented_by.name,
            "Max Hale");
  correct.answers = {{"reason", {"A friend."}}, {"represented-by", {"Ruth Field"}}};
  EXPECT_EQ(given(barred, wide_edition()).when(correct).after().casefile.represented_by.name,
            "Ruth Field");
  correct.answers = {{"reason", {"They moved."}}, {"contact", {"0161 496 0000"}}};
  EXPECT_TRUE(given(barred, wide_edition()).when(correct).after().casefile.represented_by.empty());
}

}  // namespace
}  // namespace redress::casework
