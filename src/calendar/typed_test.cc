#include "calendar/typed.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace redress::calendar {
namespace {

std::string read(std::string_view text, std::string_view today = "2026-03-30") {
  const auto day = parse_typed_day(text, parse_date(today).value());
  return day ? to_iso(*day) : "nothing";
}

TEST(TypedDay, IsReadAsPeopleWriteIt) {
  for (const char* text :
       {"27 March 2026", "27 mar 2026", "27th March, 2026", "Friday 27 March 2026", "Fri 27 Mar 26",
        "27/3/26", "27/03/2026", "27.3.2026", "27-03-2026", "2026-03-27", "27 March", "27/3",
        "27  MARCH  2026"}) {
    EXPECT_EQ(read(text), "2026-03-27") << text;
  }
  EXPECT_EQ(read("today"), "2026-03-30");
  EXPECT_EQ(read("Yesterday"), "2026-03-29");
  EXPECT_EQ(read("tomorrow"), "2026-03-31");
  EXPECT_EQ(read("1 sept 2025"), "2025-09-01");
  EXPECT_EQ(read("29 February 2024"), "2024-02-29");
  EXPECT_EQ(read("3/4/26"), "2026-04-03") << "the day comes first";
}

TEST(TypedDay, IsTheNearestWhereTheYearIsLeftOut) {
  EXPECT_EQ(read("30 December", "2026-01-04"), "2025-12-30");
  EXPECT_EQ(read("2 January", "2025-12-30"), "2026-01-02");
  EXPECT_EQ(read("29 February", "2024-11-01"), "2024-02-29");
  EXPECT_EQ(read("29 February", "2026-11-01"), "nothing") << "in no year beside this one";
}

TEST(TypedDay, IsNothingWhereItSaysNoOneDay) {
  for (const char* text :
       {"", " ", "soon", "27", "March 2026", "31 April 2026", "29 February 2025", "3/27/26",
        "Monday 27 March 2026", "27 ma 2026", "27 March 126", "27 March 2026 or later", "27//",
        "27 March 2026 27 March 2026 27 March 2026 27"}) {
    EXPECT_EQ(read(text), "nothing") << text;
  }
}

TEST(TypedYear, HasFourDigitsOrTwo) {
  EXPECT_EQ(parse_typed_year("2026"), 2026);
  EXPECT_EQ(parse_typed_year("26"), 2026);
  EXPECT_EQ(parse_typed_year("98"), 1998);
  EXPECT_EQ(parse_typed_year("126"), std::nullopt);
  EXPECT_EQ(parse_typed_year("20 26"), std::nullopt);
}

TEST(TypedTime, IsReadAsPeopleWriteIt) {
  const std::vector<std::pair<const char*, int>> times = {
      {"9.30am", 570}, {"9:30 am", 570}, {"09:30", 570}, {"9am", 540},    {"2.05PM", 845},
      {"14:05", 845},  {"12am", 0},      {"12pm", 720},  {"midday", 720}, {"noon", 720},
      {"midnight", 0}, {"0:00", 0},      {"23:59", 1439}};
  for (const auto& [text, minutes] : times) {
    EXPECT_EQ(parse_typed_time(text), std::chrono::minutes(minutes)) << text;
  }
  for (const char* text : {"", "9", "13pm", "0am", "24:00", "9.60am", "9.5am", "half past nine",
                           ":30", "9:", "am", "-9:30"}) {
    EXPECT_EQ(parse_typed_time(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace redress::calendar
