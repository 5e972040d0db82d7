#include "casework/deciding/happened.h"

#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Date day(const std::string& text) { return calendar::parse_date(text).value(); }

Instant moment_on(const std::string& on, const Standing& standing) {
  const auto moment = moment_of(day(on), &standing, standing.now);
  EXPECT_TRUE(moment) << on;
  return moment.value_or(Instant());
}

TEST(Happened, IsTheMomentThatIsGiven) {
  const auto standing = given(registered()).at("2024-04-12T10:00");
  const Happened at = calendar::parse_local_time("2024-04-09T15:00").value();
  EXPECT_EQ(moment_of(at, &standing, standing.now).value(), london("2024-04-09T15:00"));
}

TEST(Happened, IsAtNoonOfADayWithoutATime) {
  const auto standing = given(registered()).at("2024-04-12T10:00");
  EXPECT_EQ(moment_on("2024-04-09", standing), london("2024-04-09T12:00"));
}

TEST(Happened, IsNeverStillToCome) {
  const auto standing = given(registered()).at("2024-04-12T09:00");
  EXPECT_EQ(moment_on("2024-04-12", standing), london("2024-04-12T09:00"));
}

TEST(Happened, IsNotBeforeWhatBeganOnThatDay) {
  auto acts = received();
  acts.front().at = "2024-04-08T16:00";
  EXPECT_EQ(moment_on("2024-04-08", given(acts).at("2024-04-09T10:00")),
            london("2024-04-08T16:00"));
}

TEST(Happened, IsBeforeAClockRanOutWithTheDay) {
  const auto standing = given(informal()).at("2024-04-12T10:00");
  EXPECT_EQ(standing.casefile.run("stage-1")->started_at, london("2024-04-09T23:59:59"));
  EXPECT_EQ(moment_on("2024-04-09", standing), london("2024-04-09T12:00"));
}

TEST(Happened, AsksForTheTimeWhereItDecides) {
  const auto standing = given(registered()).at("2024-04-12T10:00");
  const auto refused = moment_of(day("2024-04-10"), &standing, standing.now);
  ASSERT_FALSE(refused) << "the first contact was due at ten on that day";
  EXPECT_EQ(refused.error().code(), "time-needed");
  EXPECT_EQ(refused.error().source.clause, "4.1");
}

TEST(Happened, RefusesATimeThatDidNotExist) {
  const Happened at = calendar::parse_local_time("2024-03-31T01:30").value();
  EXPECT_FALSE(moment_of(at, nullptr, london("2024-04-12T10:00")));
}

}  // namespace
}  // namespace redress::casework
