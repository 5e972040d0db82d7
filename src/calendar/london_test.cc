#include "calendar/london.h"

#include <date/tz.h>
#include <gtest/gtest.h>

#include "calendar/testing.h"

namespace redress::calendar {
namespace {

using namespace std::chrono_literals;
using testing::day;

Instant utc(std::string_view text) { return parse_instant(text).value(); }

LocalTime local(std::string_view text) { return parse_local_time(text).value(); }

// Howard Hinnant's library reads the system's zone file, so it knows London time independently of
// our rule.
const date::time_zone& london() { return *date::locate_zone("Europe/London"); }

/// Calls `check` with every half hour within two days of each change of the clocks from 1996 to
/// 2037, and with one moment a week in between.
template <class Check>
void around_every_change(Check check) {
  for (int year = 1996; year <= 2037; ++year) {
    for (const auto month : {std::chrono::March, std::chrono::October}) {
      const Instant change = std::chrono::sys_days{std::chrono::year{year} / month /
                                                   std::chrono::Sunday[std::chrono::last]} +
                             1h;
      for (auto at = change - 48h; at <= change + 48h; at += 30min) {
        check(at);
        check(at - 1s);
      }
      // The zone file goes no further than 2037; the weeks after the last change stay within it.
      for (int week = 1; week < (month == std::chrono::October ? 9 : 30); ++week) {
        check(change + week * 168h);
      }
    }
  }
}

TEST(LondonTime, AgreesWithTheZoneFileAroundEveryChange) {
  around_every_change([](Instant at) {
    const auto offset = london().get_info(at).offset;
    ASSERT_EQ(to_london(at).time_since_epoch(), at.time_since_epoch() + offset) << to_iso_utc(at);
    ASSERT_EQ(parse_instant(to_iso_london(at)), at) << to_iso_utc(at);
    ASSERT_EQ(parse_instant(to_iso_utc(at)), at) << to_iso_utc(at);
  });
}

TEST(LondonTime, IsReadBackAsTheZoneFileSays) {
  around_every_change([](Instant at) {
    const LocalTime shown{at.time_since_epoch()};
    const date::local_seconds theirs{at.time_since_epoch()};
    const auto info = london().get_info(theirs);
    const auto ours = from_london(shown);
    if (info.result == date::local_info::nonexistent) {
      ASSERT_FALSE(ours) << to_words(shown);
      return;
    }
    ASSERT_TRUE(ours) << to_words(shown);
    ASSERT_EQ(*ours, london().to_sys(theirs, date::choose::earliest)) << to_words(shown);
  });
}

TEST(LondonTime, RefusesTheHourThatIsSkippedInMarch) {
  const auto refused = from_london(local("2021-03-28T01:30"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().key, "time-does-not-exist");
  EXPECT_EQ(render(refused.error()),
            "There was no 1:30am on Sunday 28 March 2021: the clocks went forward from 1:00am to "
            "2:00am. Give a "
            "time before or after that hour.");
  EXPECT_EQ(*from_london(local("2021-03-28T00:59:59")) + 1s,
            *from_london(local("2021-03-28T02:00")));
}

TEST(LondonTime, TakesTheEarlierOfTwoEqualTimesInOctober) {
  EXPECT_EQ(from_london(local("2021-10-31T01:30")), utc("2021-10-31T00:30:00Z"));
  EXPECT_EQ(from_london(local("2021-10-31T02:00")), utc("2021-10-31T02:00:00Z"));
}

TEST(LondonTime, RefusesYearsForWhichItHasNoRule) {
  EXPECT_FALSE(from_london(local("1995-12-31T23:59")));
  EXPECT_TRUE(from_london(local("1996-01-01T00:00")));
  EXPECT_TRUE(from_london(local("2099-12-31T23:59")));
  const auto refused = from_london(local("2100-01-01T00:00"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().key, "year-outside-london-time");
}

TEST(LondonDay, StartsAndEndsWithLondonsMidnight) {
  EXPECT_EQ(start_of(day("2021-07-01")), utc("2021-06-30T23:00:00Z"));
  EXPECT_EQ(end_of(day("2021-07-01")), utc("2021-07-01T22:59:59Z"));
  EXPECT_EQ(start_of(day("2021-01-01")), utc("2021-01-01T00:00:00Z"));
  EXPECT_EQ(end_of(day("2021-03-28")) - start_of(day("2021-03-28")), 23h - 1s);
  EXPECT_EQ(end_of(day("2021-10-31")) - start_of(day("2021-10-31")), 25h - 1s);
  EXPECT_EQ(london_day(utc("2021-06-30T23:00:00Z")), day("2021-07-01"));
}

TEST(Instant, IsWrittenWithLondonsOffset) {
  EXPECT_EQ(to_iso_london(utc("2021-05-30T15:00:00Z")), "2021-05-30T16:00+01:00");
  EXPECT_EQ(to_iso_london(utc("2021-12-30T15:00:07Z")), "2021-12-30T15:00:07+00:00");
  EXPECT_EQ(to_iso_utc(utc("2021-05-30T16:00+01:00")), "2021-05-30T15:00:00Z");
  EXPECT_EQ(utc("2021-05-30T09:30:00-05:30"), utc("2021-05-30T15:00:00Z"));
}

TEST(Instant, IsReadInNoOtherShape) {
  for (const char* bad :
       {"", "Z", "2021-05-30", "2021-05-30T15:00:00", "2021-05-30T15:00:00z",
        "2021-05-30T15:00:00+1", "2021-05-30T15:00:00+15:00", "2021-05-30T15:00:00+01:60",
        "2021-05-30T15:00:00Z ", "2021-02-30T15:00:00Z", "2021-05-30T15:00:00.5Z",
        "1996-01-01T00:30+01:00", "2100-01-01T00:00:00Z"}) {
    EXPECT_FALSE(parse_instant(bad)) << bad;
  }
}

}  // namespace
}  // namespace redress::calendar
