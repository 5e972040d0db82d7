#include "calendar/working_calendar.h"

#include <gtest/gtest.h>

#include "calendar/testing.h"

namespace redress::calendar {
namespace {

using std::chrono::days;
using testing::calendar_of;
using testing::day;

class EveryCalendar : public ::testing::TestWithParam<const char*> {};

TEST_P(EveryCalendar, CountsAsStepDayByDayFromEveryDayOfEighteenYears) {
  const auto calendar = calendar_of(GetParam());
  const testing::Stepper stepper(calendar.table());
  for (Date start = day("2010-01-01"); start <= day("2027-12-31"); start += days{1}) {
    ASSERT_EQ(calendar.is_working(start), stepper.is_working(start)) << to_iso(start);
    Date stepped = start;
    for (int n = 1; n <= 60; ++n) {
      stepped = stepper.add_working_days(stepped, 1);
      const auto due = calendar.add_working_days(start, n);
      ASSERT_TRUE(due && *due == stepped) << to_iso(start) << " + " << n;
      ASSERT_EQ(calendar.working_days_between(start, stepped), n) << to_iso(start) << " + " << n;
    }
  }
}

TEST_P(EveryCalendar, AddsNothingWhereverItStarts) {
  const auto calendar = calendar_of(GetParam());
  for (Date start = calendar.first_day(); start <= calendar.last_day(); start += days{1}) {
    ASSERT_EQ(calendar.add_working_days(start, 0), start);
  }
}

INSTANTIATE_TEST_SUITE_P(AllNations, EveryCalendar,
                         ::testing::Values("england-and-wales", "scotland", "northern-ireland"));

TEST(WorkingCalendar, SaysWhyADayIsNotCounted) {
  const auto calendar = calendar_of("england-and-wales", {{{day("2022-12-28"), "Christmas closure"},
                                                           {day("2022-12-26"), "Closed"},
                                                           {day("2022-12-31"), "Closed"}},
                                                          {}});
  EXPECT_EQ(calendar.kind_of(day("2022-09-19")), DayKind::holiday);
  EXPECT_EQ(calendar.name_of(day("2022-09-19")), "State Funeral of Queen Elizabeth II");
  EXPECT_EQ(calendar.kind_of(day("2022-09-18")), DayKind::weekend);
  EXPECT_EQ(calendar.name_of(day("2022-09-18")), "");
  EXPECT_EQ(calendar.kind_of(day("2022-12-28")), DayKind::closure);
  EXPECT_EQ(calendar.name_of(day("2022-12-28")), "Christmas closure");
  EXPECT_EQ(calendar.name_of(day("2022-12-26")), "Boxing Day") << "a holiday stays one";
  EXPECT_EQ(calendar.kind_of(day("2022-12-31")), DayKind::weekend) << "a weekend stays one";
  EXPECT_EQ(calendar.kind_of(day("2022-05-30")), DayKind::working);
  ASSERT_NE(calendar.not_holiday_on(day("2022-05-30")), nullptr);
  EXPECT_EQ(calendar.not_holiday_on(day("2022-05-31")), nullptr);
}

TEST(WorkingCalendar, LeavesOutALandlordsClosures) {
  const auto closed =
      calendar_of("england-and-wales", {{{day("2022-12-28"), "Christmas closure"}}, {}});
  EXPECT_EQ(calendar_of("england-and-wales").add_working_days(day("2022-12-23"), 1),
            day("2022-12-28"));
  EXPECT_EQ(closed.add_working_days(day("2022-12-23"), 1), day("2022-12-29"));
}

TEST(WorkingCalendar, CountsBackAsItCountsForward) {
  const auto calendar = calendar_of("england-and-wales");
  EXPECT_EQ(calendar.working_days_between(day("2022-09-12"), day("2022-09-20")), 5);
  EXPECT_EQ(calendar.working_days_between(day("2022-09-20"), day("2022-09-12")), -5);
  EXPECT_EQ(calendar.working_days_between(day("2022-09-17"), day("2022-09-18")), 0);
}

TEST(WorkingCalendar, StillKnowsWhatWasKnownBeforeAnAnnouncement) {
  const auto today = calendar_of("england-and-wales");
  const auto due = [&](std::string_view known_on) {
    return today.as_known_on(day(known_on)).add_working_days(day("2022-09-12"), 5).value();
  };
  EXPECT_EQ(due("2022-09-09"), day("2022-09-19")) << "the funeral was announced on the 10th";
  EXPECT_EQ(due("2022-09-10"), day("2022-09-20"));
  EXPECT_EQ(&today.as_known_on(day("2027-01-01")), &today);
  // The jubilee moved a holiday: before the announcement, the old day still was one.
  const auto& before = today.as_known_on(day("2020-11-11"));
  EXPECT_EQ(before.kind_of(day("2022-05-30")), DayKind::holiday);
  EXPECT_EQ(before.kind_of(day("2022-06-02")), DayKind::working);
  EXPECT_EQ(before.kind_of(day("2020-05-08")), DayKind::holiday) << "announced earlier";
  EXPECT_EQ(today.as_known_on(day("2010-01-01")).kind_of(day("2020-05-08")), DayKind::working);
}

TEST(WorkingCalendar, ChangesFromADayOn) {
  const auto before = calendar_of("scotland");
  auto table = before.table();
  std::erase_if(table.holidays, [](const auto& one) { return one.on == day("2027-08-02"); });
  const auto after = before.changed_on(day("2027-03-01"), table);
  EXPECT_EQ(after.kind_of(day("2027-08-02")), DayKind::working);
  EXPECT_EQ(after.as_known_on(day("2027-03-01")).kind_of(day("2027-08-02")), DayKind::working);
  EXPECT_EQ(after.as_known_on(day("2027-02-28")).kind_of(day("2027-08-02")), DayKind::holiday);
  EXPECT_EQ(after.as_known_on(day("2022-09-09")).kind_of(day("2022-09-19")), DayKind::working);
}

TEST(WorkingCalendar, HoldsItsYearsFromTheFirstDayToTheLast) {
  const auto calendar = calendar_of("scotland");
  EXPECT_EQ(calendar.first_day(), day("2010-01-01"));
  EXPECT_EQ(calendar.last_day(), day("2028-12-31"));
  EXPECT_TRUE(calendar.covers(day("2010-01-01")) && calendar.covers(day("2028-12-31")));
  EXPECT_FALSE(calendar.covers(day("2009-12-31")) || calendar.covers(day("2029-01-01")));
  EXPECT_FALSE(calendar.covers(Date::min()) || calendar.covers(Date::max()));
}

TEST(WorkingCalendar, RefusesByNameWhatItDoesNotHold) {
  const auto calendar = calendar_of("scotland");
  const auto before = calendar.add_working_days(day("2009-12-31"), 1);
  ASSERT_FALSE(before);
  EXPECT_EQ(before.error().key, "calendar-year-not-held");
  EXPECT_EQ(render(before.error()),
            "The holidays of 2009 are not known: the calendar scotland (calendars/scotland.csv) "
            "holds the years 2010 "
            "to 2028. Add the year to that file.");
  EXPECT_EQ(calendar.add_working_days(day("2028-12-28"), 1), day("2028-12-29"));
  const auto after = calendar.add_working_days(day("2028-12-28"), 2);
  ASSERT_FALSE(after);
  EXPECT_EQ(after.error().values.at("year"), "2029");
  EXPECT_FALSE(calendar.add_working_days(day("2029-01-01"), 0));
  EXPECT_FALSE(calendar.add_working_days(day("2010-01-01"), 2'000'000'000));
}

}  // namespace
}  // namespace redress::calendar
