#include "calendar/date.h"

#include <gtest/gtest.h>

#include "calendar/testing.h"

namespace redress::calendar {
namespace {

using testing::day;

TEST(Date, IsReadInOneShapeOnly) {
  EXPECT_EQ(to_iso(day("2024-02-29")), "2024-02-29");
  for (const char* bad :
       {"2023-02-29", "2022-9-12", "12-09-2022", "2022-13-01", "2022-00-10", "2022-09-12 ",
        "2022-09-1x", "+022-09-12", "2022/09/12", "", "2022-09-00"}) {
    EXPECT_FALSE(parse_date(bad)) << bad;
  }
}

TEST(LocalTime, IsReadToTheMinuteOrTheSecond) {
  EXPECT_EQ(parse_local_time("2022-09-12T10:00"), day("2022-09-12") + std::chrono::hours{10});
  EXPECT_EQ(parse_local_time("2022-09-12T23:59:59"),
            day("2022-09-13") + std::chrono::hours{0} - std::chrono::seconds{1});
  for (const char* bad :
       {"2022-09-12", "2022-09-12T24:00", "2022-09-12T10:60", "2022-09-12T10:00:60",
        "2022-09-12 10:00", "2022-09-12T10:00Z", "2022-09-12T1000", "2022-09-12T10:0",
        "2022-09-31T10:00", "2022-09-12T10:00:0"}) {
    EXPECT_FALSE(parse_local_time(bad)) << bad;
  }
}

TEST(Date, IsSaidAsALetterHasIt) {
  EXPECT_EQ(to_words(day("2022-09-12")), "Monday 12 September 2022");
  EXPECT_EQ(to_words(day("2023-01-01")), "Sunday 1 January 2023");
}

TEST(LocalTime, IsSaidAsALetterHasIt) {
  const auto said = [](const char* text) { return to_words(parse_local_time(text).value()); };
  EXPECT_EQ(said("2022-09-12T16:00"), "4:00pm on Monday 12 September 2022");
  EXPECT_EQ(said("2022-09-12T09:05:59"), "9:05am on Monday 12 September 2022");
  EXPECT_EQ(said("2022-09-12T12:00"), "midday on Monday 12 September 2022");
  EXPECT_EQ(said("2022-09-12T12:30"), "12:30pm on Monday 12 September 2022");
  EXPECT_EQ(said("2022-09-12T00:30"), "12:30am on Monday 12 September 2022");
  EXPECT_EQ(said("2022-09-12T00:00:30"), "midnight at the start of Monday 12 September 2022");
}

TEST(Months, EndOnTheMonthsLastDayWhenTheNumberIsMissing) {
  EXPECT_EQ(add_months(day("2021-01-31"), 1), day("2021-02-28"));
  EXPECT_EQ(add_months(day("2024-01-31"), 1), day("2024-02-29"));
  EXPECT_EQ(add_months(day("2024-02-29"), 12), day("2025-02-28"));
  EXPECT_EQ(add_months(day("2021-11-30"), 3), day("2022-02-28"));
  EXPECT_EQ(add_months(day("2021-03-31"), -1), day("2021-02-28"));
  EXPECT_EQ(add_months(day("2021-03-15"), 0), day("2021-03-15"));
}

TEST(Weekend, IsSaturdayAndSunday) {
  EXPECT_FALSE(is_weekend(day("2022-09-16")));
  EXPECT_TRUE(is_weekend(day("2022-09-17")));
  EXPECT_TRUE(is_weekend(day("2022-09-18")));
  EXPECT_FALSE(is_weekend(day("2022-09-19")));
}

}  // namespace
}  // namespace redress::calendar
