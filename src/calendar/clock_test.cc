#include "calendar/clock.h"

#include <gtest/gtest.h>

#include "calendar/london.h"
#include "calendar/testing.h"

namespace redress::calendar {
namespace {

using namespace std::chrono_literals;
using testing::calendar_of;
using testing::day;

const WorkingCalendar& england() {
  static const auto calendar = calendar_of("england-and-wales");
  return calendar;
}

/// The moment of "2022-09-12T10:00" in London, or of ten in the morning of "2022-09-12".
Instant at(const std::string& text) {
  return from_london(parse_local_time(text.size() == 10 ? text + "T10:00" : text).value()).value();
}

Amount amount(std::string_view text) { return parse_amount(text).value(); }

Due due(const std::string& start, std::string_view length, const Counting& counting = {},
        const WorkingCalendar& calendar = england()) {
  return due_after(at(start), amount(length), counting, calendar).value();
}

TEST(Amount, IsReadFromWordsAndSaidInThem) {
  for (const char* words :
       {"48 hours", "1 hour", "10 working days", "1 working day", "28 calendar days", "8 weeks",
        "1 month", "6 months", "1 year", "0 working days", "10000 hours"}) {
    EXPECT_EQ(to_words(amount(words)), words);
  }
  EXPECT_EQ(amount("  1 working days "), (Amount{1, Unit::working_days}));
}

TEST(Amount, RefusesWhatCouldBeTakenTwoWays) {
  for (const char* bad : {"", "10", "ten working days", "-1 weeks", "+1 weeks", "1.5 weeks",
                          "10001 hours", "99999999999 hours", "10 fortnights", "working days",
                          "10working days", "10 Weeks", " weeks"}) {
    const auto refused = parse_amount(bad);
    ASSERT_FALSE(refused) << bad;
    EXPECT_EQ(refused.error().key, "not-an-amount") << bad;
  }
  const auto which = parse_amount("10 days");
  ASSERT_FALSE(which);
  EXPECT_EQ(render(which.error()),
            "'10 days' does not say which days. Write '10 working days' or '10 calendar days'.");
}

struct Example {
  const char* start;
  const char* length;
  const char* due_on;
  const char* why;
};

std::ostream& operator<<(std::ostream& out, const Example& example) {
  return out << example.start << " + " << example.length << ": " << example.why;
}

class WorkedExample : public ::testing::TestWithParam<Example> {};

TEST_P(WorkedExample, FallsDueOnItsDay) {
  const auto& example = GetParam();
  const auto found = due(example.start, example.length);
  EXPECT_EQ(to_iso(found.on), example.due_on);
  EXPECT_EQ(found.at, end_of(day(example.due_on)));
}

// Received, acknowledged on the last day, answered on the last day, extended on the last day.
INSTANTIATE_TEST_SUITE_P(
    ComplaintHandlingCode, WorkedExample,
    ::testing::Values(
        Example{"2011-04-20", "5 working days", "2011-05-03", "over Easter and the royal wedding"},
        Example{"2011-05-03", "10 working days", "2011-05-17", "no holiday"},
        Example{"2011-05-17", "10 working days", "2011-06-01", "over the spring holiday"},
        Example{"2012-05-31", "5 working days", "2012-06-11",
                "over the moved holiday and the jubilee"},
        Example{"2012-06-11", "10 working days", "2012-06-25", "no holiday"},
        Example{"2012-06-25", "10 working days", "2012-07-09", "no holiday"},
        Example{"2020-05-01", "5 working days", "2020-05-11",
                "4 May was a working day, 8 May was not"},
        Example{"2020-05-11", "10 working days", "2020-05-26", "over the spring holiday"},
        Example{"2020-05-26", "10 working days", "2020-06-09", "no holiday"},
        Example{"2021-12-23", "5 working days", "2022-01-04", "over two pairs of substitute days"},
        Example{"2022-01-04", "10 working days", "2022-01-18", "no holiday"},
        Example{"2022-01-18", "10 working days", "2022-02-01", "no holiday"},
        Example{"2022-05-27", "5 working days", "2022-06-07", "30 May was a working day"},
        Example{"2022-06-07", "10 working days", "2022-06-21", "no holiday"},
        Example{"2022-06-21", "10 working days", "2022-07-05", "no holiday"},
        Example{"2022-09-12", "5 working days", "2022-09-20", "over the state funeral"},
        Example{"2022-09-20", "10 working days", "2022-10-04", "no holiday"},
        Example{"2022-10-04", "10 working days", "2022-10-18", "no holiday"},
        Example{"2023-05-01", "5 working days", "2023-05-09",
                "from a holiday, over the coronation"},
        Example{"2023-05-09", "10 working days", "2023-05-23", "no holiday"},
        Example{"2023-05-23", "10 working days", "2023-06-07", "over the spring holiday"},
        Example{"2024-04-01", "5 working days", "2024-04-08", "from Easter Monday"},
        Example{"2024-04-08", "10 working days", "2024-04-22", "no holiday"},
        Example{"2024-04-22", "10 working days", "2024-05-07", "over the early May holiday"},
        Example{"2024-06-01", "5 working days", "2024-06-07", "from a Saturday"},
        Example{"2024-06-07", "10 working days", "2024-06-21", "no holiday"},
        Example{"2024-06-21", "10 working days", "2024-07-05", "no holiday"},
        Example{"2025-12-24", "5 working days", "2026-01-05", "over Christmas and New Year"},
        Example{"2026-01-05", "10 working days", "2026-01-19", "no holiday"},
        Example{"2026-01-19", "10 working days", "2026-02-02", "no holiday"},
        Example{"2026-12-24", "5 working days", "2027-01-05", "over a substitute day"},
        Example{"2027-01-05", "10 working days", "2027-01-19", "no holiday"},
        Example{"2027-01-19", "10 working days", "2027-02-02", "no holiday"},
        Example{"2026-01-05", "20 working days", "2026-02-02", "stage 2"},
        Example{"2026-02-02", "20 working days", "2026-03-02", "stage 2, extended"}));

INSTANTIATE_TEST_SUITE_P(
    AwaabsLaw, WorkedExample,
    ::testing::Values(Example{"2025-12-19", "10 working days", "2026-01-07", "investigation"},
                      Example{"2026-01-07", "3 working days", "2026-01-12", "written summary"},
                      Example{"2026-01-07", "5 working days", "2026-01-14", "safety work"},
                      Example{"2026-01-07", "12 weeks", "2026-04-01", "further work begun"}));

INSTANTIATE_TEST_SUITE_P(
    LandlordsProcedures, WorkedExample,
    ::testing::Values(
        Example{"2021-05-28T16:00", "10 working days", "2021-06-14",
                "stage 1 over the spring holiday"},
        Example{"2021-06-14", "20 working days", "2021-07-12", "stage 2"},
        Example{"2021-05-29", "2 working days", "2021-06-02", "petition received on a Saturday"},
        Example{"2021-12-23", "1 working day", "2021-12-24", "contact"},
        Example{"2021-12-23", "5 working days", "2022-01-04", "letter"},
        Example{"2021-12-23", "10 working days", "2022-01-11", "response"},
        Example{"2022-01-18", "2 working days", "2022-01-20", "contact"},
        Example{"2022-01-18", "5 working days", "2022-01-25", "letter"},
        Example{"2022-01-18", "20 working days", "2022-02-15", "response"},
        Example{"2021-12-01", "15 working days", "2021-12-22", "evidence for the Ombudsman"},
        Example{"2021-03-22", "10 working days", "2021-04-07", "stage 1 over Easter"},
        Example{"2021-04-07", "10 working days", "2021-04-21", "stage 1, extended"},
        Example{"2021-04-30", "20 working days", "2021-06-01", "stage 2 over two May holidays"},
        Example{"2021-06-01", "10 working days", "2021-06-15", "stage 2, extended"},
        Example{"2018-08-23", "10 working days", "2018-09-07", "over the summer holiday"},
        Example{"2018-12-20", "2 working days", "2018-12-24", "acknowledgement"},
        Example{"2018-12-20", "10 working days", "2019-01-08", "response over Christmas"},
        Example{"2019-03-01", "28 calendar days", "2019-03-29", "window to ask for the next level"},
        Example{"2019-04-12", "10 working days", "2019-04-30", "director, over Easter"},
        Example{"2019-04-12", "30 working days", "2019-05-30", "hearing, over four holidays"},
        Example{"2019-05-20", "10 working days", "2019-06-04", "decision letter"}));

TEST(Hours, AreElapsedTime) {
  EXPECT_EQ(due("2021-05-28T16:00", "48 hours").at, at("2021-05-30T16:00"));
  EXPECT_EQ(due("2021-05-28T16:00", "48 hours").on, day("2021-05-30"));
  EXPECT_EQ(due("2021-05-28T16:00", "0 hours").at, at("2021-05-28T16:00"));
  EXPECT_EQ(due("2021-05-28T16:00:30", "1 hour").at, at("2021-05-28T17:00:30"));
}

TEST(Hours, AreElapsedTimeOverBothChangesOfTheClocks) {
  EXPECT_EQ(to_iso_london(due("2021-03-27T16:00", "24 hours").at), "2021-03-28T17:00+01:00");
  EXPECT_EQ(to_iso_london(due("2021-10-30T16:00", "24 hours").at), "2021-10-31T15:00+00:00");
  EXPECT_EQ(to_iso_london(due("2021-10-31T00:30", "1 hour").at), "2021-10-31T01:30+01:00");
  EXPECT_EQ(to_iso_london(due("2021-10-31T00:30", "2 hours").at), "2021-10-31T01:30+00:00");
}

TEST(Hours, KnowNoConventionsOfDays) {
  const Counting odd{End::start_of_day, CountFrom::same_day, 9h};
  EXPECT_EQ(due("2021-05-28T16:00", "48 hours", odd), due("2021-05-28T16:00", "48 hours"));
}

TEST(Opening, BeginsAtMidnightAfterEightWeeks) {
  const auto opens = due("2021-03-01", "8 weeks", {End::start_of_day, CountFrom::next_day, {}});
  EXPECT_EQ(opens.on, day("2021-04-26"));
  EXPECT_EQ(to_iso_london(opens.at), "2021-04-26T00:00+01:00");
}

TEST(CloseOfBusiness, IsTheEndOfTheDayWhileHoursAreNotSet) {
  const auto offer =
      due("2021-05-28T16:00", "1 working day", {End::close_of_business, CountFrom::next_day, {}});
  EXPECT_EQ(offer.at, end_of(day("2021-06-01")));
  EXPECT_TRUE(offer.hours_not_set);
  EXPECT_FALSE(due("2021-05-28T16:00", "1 working day").hours_not_set);
}

TEST(CloseOfBusiness, IsTheLandlordsClosingTimeOnceSet) {
  const auto calendar = calendar_of("england-and-wales", {{}, 17h});
  const auto offer = due("2021-05-28T16:00", "1 working day",
                         {End::close_of_business, CountFrom::next_day, {}}, calendar);
  EXPECT_EQ(offer.at, at("2021-06-01T17:00"));
  EXPECT_FALSE(offer.hours_not_set);
}

TEST(CloseOfBusiness, ComesAnHourLaterInTheHourSkippedInMarch) {
  const auto calendar = calendar_of("england-and-wales", {{}, 90min});
  const auto night = due("2021-03-27", "1 calendar day",
                         {End::close_of_business, CountFrom::next_day, {}}, calendar);
  EXPECT_EQ(to_iso_london(night.at), "2021-03-28T02:30+01:00");
}

TEST(CutOff, MovesALaterStartToTheNextDay) {
  const Counting counting{End::end_of_day, CountFrom::next_day, 17h};
  EXPECT_EQ(due("2022-09-13T17:00", "1 working day", counting).on, day("2022-09-14"))
      << "on the minute is in time";
  EXPECT_EQ(due("2022-09-13T17:00:01", "1 working day", counting).on, day("2022-09-15"));
  EXPECT_EQ(due("2022-09-16T18:00", "1 working day", counting).on, day("2022-09-20"))
      << "Friday evening counts as Saturday's, and Monday was the state funeral";
  EXPECT_EQ(due("2022-09-13T18:00", "2 calendar days", counting).on, day("2022-09-16"));
}

TEST(CountFrom, SameDayMakesTheFirstDayDayOne) {
  const Counting counting{End::end_of_day, CountFrom::same_day, {}};
  const auto on = [&](const char* start, const char* length) {
    return to_iso(due(start, length, counting).on);
  };
  EXPECT_EQ(on("2022-09-12", "5 working days"), "2022-09-16");
  EXPECT_EQ(on("2022-09-12", "1 working day"), "2022-09-12");
  EXPECT_EQ(on("2022-09-17", "1 working day"), "2022-09-20") << "a Saturday cannot be day 1";
  EXPECT_EQ(on("2010-01-01", "1 working day"), "2010-01-04") << "on the first day held";
  EXPECT_EQ(on("2022-09-12", "28 calendar days"), "2022-10-09");
  EXPECT_EQ(on("2022-09-12", "8 weeks"), "2022-11-06");
  EXPECT_EQ(on("2022-03-05", "1 month"), "2022-04-04");
  EXPECT_EQ(on("2022-03-01", "1 month"), "2022-03-31");
  EXPECT_EQ(on("2022-01-31", "1 month"), "2022-02-28");
  EXPECT_EQ(on("2022-09-12", "1 year"), "2023-09-11");
  EXPECT_EQ(on("2022-09-12", "0 working days"), "2022-09-12");
  EXPECT_EQ(on("2022-09-12", "0 months"), "2022-09-12");
}

TEST(Months, EndOnTheSameNumberOrTheMonthsLastDay) {
  EXPECT_EQ(due("2021-01-31", "1 month").on, day("2021-02-28"));
  EXPECT_EQ(due("2021-08-31", "6 months").on, day("2022-02-28"));
  EXPECT_EQ(due("2024-02-29", "1 year").on, day("2025-02-28"));
  EXPECT_EQ(due("2021-03-01", "12 months").on, day("2022-03-01"));
}

TEST(Nothing, AddedIsTheSameDay) {
  for (const char* length :
       {"0 working days", "0 calendar days", "0 weeks", "0 months", "0 years"}) {
    EXPECT_EQ(due("2022-09-17", length).on, day("2022-09-17")) << length;
  }
}

TEST(Due, IsRefusedWhereHolidaysAreNotHeld) {
  for (const char* length : {"2 working days", "10000 working days"}) {
    const auto refused = due_after(at("2028-12-30"), amount(length), {}, england());
    ASSERT_FALSE(refused) << length;
    EXPECT_EQ(refused.error().key, "calendar-year-not-held") << length;
    EXPECT_EQ(refused.error().values.at("calendar"), "england-and-wales") << length;
    EXPECT_FALSE(due_after(at("2009-12-30"), amount(length), {}, england())) << length;
  }
  const Counting cut_off{End::end_of_day, CountFrom::next_day, 9h};
  EXPECT_FALSE(due_after(at("2028-12-31"), amount("0 working days"), cut_off, england()));
}

TEST(Due, NeedsNoHolidaysWhereEveryDayCounts) {
  EXPECT_EQ(due("2028-12-30", "48 hours").on, day("2029-01-01"));
  EXPECT_EQ(due("2028-12-30", "3 calendar days").on, day("2029-01-02"));
  EXPECT_EQ(due("2028-12-30", "1 week").on, day("2029-01-06"));
  EXPECT_EQ(due("2028-12-30", "2 months").on, day("2029-02-28"));
  EXPECT_EQ(due("2008-05-01", "6 months").on, day("2008-11-01"));
  EXPECT_EQ(due_after(start_of(day("1985-05-01")), amount("1 year"), {}, england())->on,
            day("1986-05-01"));
}

TEST(Due, IsRefusedBeyondTheYearsOfLondonTime) {
  for (const char* length : {"10000 years", "80 years"}) {
    const auto refused = due_after(at("2028-12-30"), amount(length), {}, england());
    ASSERT_FALSE(refused) << length;
    EXPECT_EQ(refused.error().key, "year-outside-london-time") << length;
  }
}

TEST(Due, DiffersBetweenTheNations) {
  EXPECT_EQ(due("2024-03-28", "1 working day").on, day("2024-04-02"));
  EXPECT_EQ(due("2024-03-28", "1 working day", {}, calendar_of("scotland")).on, day("2024-04-01"));
  EXPECT_EQ(due("2024-07-11", "1 working day", {}, calendar_of("northern-ireland")).on,
            day("2024-07-15"));
}

}  // namespace
}  // namespace redress::calendar
