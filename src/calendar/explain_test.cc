#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "calendar/clock.h"
#include "calendar/london.h"
#include "calendar/testing.h"

namespace redress::calendar {
namespace {

using namespace std::chrono_literals;
using testing::calendar_of;
using testing::day;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Working working(std::string_view start, std::string_view length, const Counting& counting = {},
                const OfficeHours& office = {}) {
  return explain(from_london(parse_local_time(start).value()).value(), parse_amount(length).value(),
                 counting, calendar_of("england-and-wales", office))
      .value();
}

std::string words(const Working& working) { return joined(working.sentences, "\n"); }

TEST(Working, GivesEveryDayItsNumberOrWhyNot) {
  const auto found = working("2022-09-15T10:00", "3 working days");
  std::vector<std::string> lines;
  for (const auto& entry : found.days) {
    lines.push_back(to_iso(entry.on) + " " + std::to_string(entry.number) + " " + entry.why);
  }
  EXPECT_THAT(lines, ElementsAre("2022-09-15 0 day 0: the day of the start", "2022-09-16 1 day 1",
                                 "2022-09-17 0 weekend", "2022-09-18 0 weekend",
                                 "2022-09-19 0 State Funeral of Queen Elizabeth II (holiday)",
                                 "2022-09-20 2 day 2", "2022-09-21 3 day 3"));
  EXPECT_EQ(found.days[4].release,
            "england-and-wales 2026-11-21, announced on Saturday 10 September 2022");
  EXPECT_THAT(found.days[5].release, IsEmpty());
}

TEST(Working, SaysTheRuleInPlainWords) {
  EXPECT_EQ(
      words(working("2022-09-08T10:00", "7 working days")),
      "The count starts at 10:00am on Thursday 8 September 2022.\n"
      "The day of the start is day 0, and the next working day is day 1.\n"
      "Saturdays, Sundays and holidays are not counted. The holidays are those of the calendar "
      "england-and-wales, release 2026-11-21.\n"
      "Monday 19 September 2022 is not counted: State Funeral of Queen Elizabeth II, announced on "
      "Saturday 10 "
      "September 2022, after this count had started.\n"
      "7 working days end on Tuesday 20 September 2022.\n"
      "There is time until the end of that day.");
}

TEST(Working, SaysWhyAMovedHolidayIsCounted) {
  const auto found = working("2022-05-27T10:00", "1 working day");
  EXPECT_EQ(
      found.days.back().why,
      "day 1 (no holiday that year: Spring bank holiday moved to 2 June for the Platinum Jubilee)");
  EXPECT_THAT(
      words(found),
      HasSubstr("Monday 30 May 2022 is counted, for it was no holiday that year: Spring bank "
                "holiday moved to 2 June for the Platinum Jubilee, announced on Thursday 12 "
                "November 2020."));
}

TEST(Working, NamesTheLandlordsClosures) {
  const auto found = working("2022-12-23T10:00", "1 working day", {},
                             {{{day("2022-12-28"), "Christmas closure"}}, {}});
  EXPECT_THAT(words(found), HasSubstr("nor are days on which the offices are closed"));
  EXPECT_THAT(words(found),
              HasSubstr("Wednesday 28 December 2022 is not counted: Christmas closure."));
  EXPECT_EQ(found.days.at(5).why, "Christmas closure (offices closed)");
}

TEST(Working, SaysWhatACutOffDid) {
  const auto found =
      working("2022-09-13T17:30", "1 working day", {End::end_of_day, CountFrom::next_day, 17h});
  EXPECT_EQ(found.days.at(0).why, "after the cut-off: counts as the next day");
  EXPECT_THAT(
      words(found),
      HasSubstr("That is after 5:00pm, the cut-off, so it counts as Wednesday 14 September 2022."));
}

TEST(Working, SaysWhenTheFirstDayIsDayOne) {
  const Counting counting{End::end_of_day, CountFrom::same_day, {}};
  EXPECT_EQ(working("2022-09-12T10:00", "2 working days", counting).days.at(0).number, 1);
  EXPECT_THAT(words(working("2022-09-12T10:00", "2 working days", counting)),
              HasSubstr("The day of the start is day 1."));
  EXPECT_THAT(words(working("2022-09-17T10:00", "2 working days", counting)),
              HasSubstr("is not a working day, so the next working day is day 1."));
}

TEST(Working, SaysHowTheDayEnds) {
  const auto ends = [](End end, const OfficeHours& office) {
    return working("2022-09-12T10:00", "1 working day", {end, CountFrom::next_day, {}}, office)
        .sentences.back();
  };
  EXPECT_EQ(ends(End::start_of_day, {}), "It begins as that day begins, at midnight.");
  EXPECT_EQ(ends(End::close_of_business, {{}, 17h + 30min}),
            "There is time until close of business on that day, 5:30pm.");
  EXPECT_THAT(ends(End::close_of_business, {}),
              HasSubstr("No office hours are set (\"hours not set\")"));
}

TEST(Working, ExplainsHoursWithoutDays) {
  const auto found = working("2021-03-27T16:00", "24 hours");
  EXPECT_THAT(found.days, IsEmpty());
  EXPECT_EQ(words(found),
            "The count starts at 4:00pm on Saturday 27 March 2021.\n"
            "24 hours are counted by the clock, through nights, weekends and holidays.\n"
            "The clocks go forward in that time, so the clock on the wall shows an hour more.\n"
            "The time is up at 5:00pm on Sunday 28 March 2021.");
  EXPECT_THAT(words(working("2021-10-30T16:00", "24 hours")),
              HasSubstr("The clocks go back in that time"));
  EXPECT_EQ(working("2021-05-28T16:00", "1 hour").sentences.at(1),
            "1 hour is counted by the clock, through nights, weekends and holidays.");
}

TEST(Working, ExplainsWeeksAsDays) {
  const auto found =
      working("2021-03-01T10:00", "8 weeks", {End::start_of_day, CountFrom::next_day, {}});
  EXPECT_EQ(found.days.size(), 57U);
  EXPECT_EQ(found.days.back().number, 56);
  EXPECT_THAT(words(found),
              HasSubstr("Every day is counted, weekends and holidays too; a week is 7 days."));
}

TEST(Working, ExplainsMonthsByTheNumberOfTheDay) {
  const auto last = [](const Working& found) { return found.sentences.at(1); };
  EXPECT_EQ(last(working("2021-03-15T10:00", "1 month")),
            "1 month ends on the day with the same number.");
  EXPECT_EQ(last(working("2021-01-31T10:00", "13 months")),
            "13 months end on the last day of the month, which has no day with the number 31.");
  EXPECT_EQ(
      last(working("2021-03-01T10:00", "1 month", {End::end_of_day, CountFrom::same_day, {}})),
      "The day of the start is day 1, so 1 month ends the day before the same number comes round.");
  EXPECT_EQ(working("2021-03-15T10:00", "1 month").days.size(), 2U);
}

TEST(Working, ListsOnlyTheHolidaysOfALongCount) {
  const auto found = working("2021-01-04T10:00", "250 working days");
  EXPECT_LT(found.days.size(), 15U);
  EXPECT_EQ(found.days.back().number, 250);
  EXPECT_EQ(found.days.at(1).why, "Good Friday (holiday)");
  EXPECT_THAT(words(found),
              HasSubstr("Only the first and the last day of so long a count are listed"));
  EXPECT_EQ(working("2021-01-04T10:00", "300 calendar days").days.size(), 2U);
}

TEST(Working, NumbersTheLastDayAsTheAmountFromEveryDayOfAYear) {
  const auto calendar = calendar_of("england-and-wales");
  for (Date start = day("2022-01-01"); start <= day("2022-12-31"); start += std::chrono::days{1}) {
    for (const int n : {1, 5, 20}) {
      const auto found = explain(start_of(start) + 10h, {n, Unit::working_days}, {}, calendar);
      ASSERT_TRUE(found);
      ASSERT_EQ(found->days.back().number, n) << to_iso(start);
      ASSERT_EQ(found->days.back().on, found->due.on) << to_iso(start);
      ASSERT_EQ(found->due,
                *due_after(start_of(start) + 10h, {n, Unit::working_days}, {}, calendar));
    }
  }
}

TEST(Working, IsRefusedWhereTheDateIs) {
  EXPECT_FALSE(
      explain(start_of(day("2028-12-30")), {5, Unit::working_days}, {}, calendar_of("scotland")));
}

}  // namespace
}  // namespace redress::calendar
