// The calendars are data, written out day by day. Here the same days are worked out from the rules
// of the Banking and Financial Dealings Act 1971 and a short list of one-off days, so that a slip
// in either is found.
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/testing.h"

namespace redress::calendar {
namespace {

using namespace std::chrono;
using testing::day;

Date on(int y, month m, unsigned d) { return Date{year{y} / m / std::chrono::day{d}}; }

Date first_monday(int y, month m) { return Date{year_month_weekday{year{y} / m / Monday[1]}}; }

Date last_monday(int y, month m) {
  return Date{year_month_weekday_last{year{y} / m / Monday[last]}};
}

/// Easter Sunday, after Gauss as corrected in 1816.
Date easter(int y) {
  const int a = y % 19;
  const int k = y / 100;
  const int p = (13 + 8 * k) / 25;
  const int m = (15 - p + k - k / 4) % 30;
  const int d = (19 * a + m) % 30;
  const int e = (2 * (y % 4) + 4 * (y % 7) + 6 * d + (4 + k - k / 4) % 7) % 7;
  const bool too_late = (d == 29 && e == 6) || (d == 28 && e == 6 && (11 * m + 11) % 30 < 19);
  return on(y, March, 22) + days{d + e - (too_late ? 7 : 0)};
}

/// Adds holidays in order of precedence; one on a weekend or on a day already taken moves to the
/// next free weekday.
class Year {
 public:
  void fixed(Date d) {
    while (is_weekend(d) || days_.contains(d)) {
      d += days{1};
    }
    days_.insert(d);
  }

  /// Two days in a row: the second keeps its place when only the first must move.
  void pair(Date first, Date second) {
    const bool first_moves = is_weekend(first);
    fixed(first_moves && !is_weekend(second) ? second : first);
    fixed(first_moves && !is_weekend(second) ? first : second);
  }

  void move(Date from, Date to) {
    days_.erase(from);
    days_.insert(to);
  }

  void add(Date d) { days_.insert(d); }

  [[nodiscard]] const std::set<Date>& all() const { return days_; }

 private:
  std::set<Date> days_;
};

std::set<Date> by_the_rules(const std::string& nation, int y) {
  const bool scotland = nation == "scotland";
  Year rules;
  if (scotland) {
    rules.pair(on(y, January, 1), on(y, January, 2));
    rules.fixed(on(y, November, 30));
  } else {
    rules.fixed(on(y, January, 1));
    rules.add(easter(y) + days{1});
  }
  if (nation == "northern-ireland") {
    rules.fixed(on(y, March, 17));
    rules.fixed(on(y, July, 12));
  }
  rules.add(easter(y) - days{2});
  rules.add(first_monday(y, May));
  rules.add(last_monday(y, May));
  rules.add(scotland ? first_monday(y, August) : last_monday(y, August));
  rules.pair(on(y, December, 25), on(y, December, 26));
  switch (y) {
    case 2011:
      rules.add(on(y, April, 29));
      break;
    case 2012:
      rules.move(on(y, May, 28), on(y, June, 4));
      rules.add(on(y, June, 5));
      break;
    case 2020:
      rules.move(on(y, May, 4), on(y, May, 8));
      break;
    case 2022:
      rules.move(on(y, May, 30), on(y, June, 2));
      rules.add(on(y, June, 3));
      rules.add(on(y, September, 19));
      break;
    case 2023:
      rules.add(on(y, May, 8));
      break;
    case 2026:
      if (scotland) {
        rules.add(on(y, June, 15));
      }
      break;
    default:
      break;
  }
  return rules.all();
}

class Calendars : public ::testing::TestWithParam<const char*> {};

TEST_P(Calendars, HoldExactlyTheDaysOfTheRulesAndTheOneOffDays) {
  const auto table = testing::holidays_of(GetParam());
  EXPECT_EQ(table.name, GetParam());
  EXPECT_LE(table.first_year, 2010);
  EXPECT_GE(table.last_year, 2028);
  for (int y = table.first_year; y <= table.last_year; ++y) {
    std::vector<std::string> expected;
    for (const Date d : by_the_rules(GetParam(), y)) {
      expected.push_back(to_iso(d));
    }
    std::vector<std::string> held;
    for (const auto& holiday : table.holidays) {
      if (year_month_day{holiday.on}.year() == year{y}) {
        held.push_back(to_iso(holiday.on));
      }
    }
    EXPECT_EQ(held, expected) << GetParam() << " " << y;
  }
}

TEST_P(Calendars, NameTheDaysThatWereMovedAway) {
  std::vector<Date> moved;
  for (const auto& entry : testing::holidays_of(GetParam()).not_holidays) {
    moved.push_back(entry.on);
  }
  EXPECT_THAT(moved,
              ::testing::ElementsAre(day("2012-05-28"), day("2020-05-04"), day("2022-05-30")));
}

TEST_P(Calendars, CallASubstituteDayOneAndNothingElse) {
  for (const auto& holiday : testing::holidays_of(GetParam()).holidays) {
    const auto d = year_month_day{holiday.on};
    const auto is_named = [&](std::string_view name) { return holiday.name.starts_with(name); };
    const bool own_day =
        (is_named("New Year's Day") && d.month() == January && d.day() == std::chrono::day{1}) ||
        (is_named("2nd January") && d.day() == std::chrono::day{2}) ||
        (is_named("St Patrick's Day") && d.day() == std::chrono::day{17}) ||
        (is_named("Battle of the Boyne") && d.day() == std::chrono::day{12}) ||
        (is_named("St Andrew's Day") && d.day() == std::chrono::day{30}) ||
        (is_named("Christmas Day") && d.day() == std::chrono::day{25}) ||
        (is_named("Boxing Day") && d.day() == std::chrono::day{26});
    const bool fixed = is_named("New Year's") || is_named("2nd") || is_named("St ") ||
                       is_named("Battle") || is_named("Christmas") || is_named("Boxing");
    EXPECT_EQ(holiday.name.ends_with("(substitute day)"), fixed && !own_day)
        << to_iso(holiday.on) << holiday.name;
  }
}

INSTANTIATE_TEST_SUITE_P(AllNations, Calendars,
                         ::testing::Values("england-and-wales", "scotland", "northern-ireland"));

TEST(Calendars, SayThatTheStateFuneralWasAnnouncedNineDaysBefore) {
  const auto calendar = testing::calendar_of("england-and-wales");
  const auto* funeral = calendar.holiday_on(day("2022-09-19"));
  ASSERT_NE(funeral, nullptr);
  EXPECT_EQ(funeral->announced_on, day("2022-09-10"));
}

}  // namespace
}  // namespace redress::calendar
