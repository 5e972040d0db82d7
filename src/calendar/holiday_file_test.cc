#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "calendar/testing.h"

namespace redress::calendar {
namespace {

using testing::day;
using ::testing::HasSubstr;

constexpr std::string_view kHead =
    "# name: test\n# release: 2026-11-21\n# years: 2022-2022\ndate,name,announced,source\n";

/// A file of one year with eight holidays, so that it is in order except for what a test adds.
std::string file_with(std::string_view more, std::string_view head = kHead) {
  std::string text(head);
  for (const char* on : {"2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02",
                         "2022-08-29", "2022-12-26", "2022-12-27"}) {
    text += std::string(on) + ",A holiday,,An Act\n";
  }
  return text + std::string(more);
}

/// "13: ..." for each problem, in a text of lines.
std::string problems_in(std::string_view text) {
  const auto table = read_holidays(text);
  std::vector<std::string> lines;
  if (!table) {
    for (const auto& problem : table.error()) {
      lines.push_back(std::to_string(problem.line) + ": " + problem.what);
    }
  }
  return joined(lines, "\n");
}

TEST(HolidayFile, GivesItsHolidaysByDay) {
  const auto table = read_holidays(
      file_with("2022-09-19,State Funeral,2022-09-10,\"A proclamation, \"\"read\"\"\"\r\n"
                "not 2022-05-30,Spring holiday moved,,A proclamation\n"));
  ASSERT_TRUE(table);
  EXPECT_EQ(table->name, "test");
  EXPECT_EQ(table->release, "2026-11-21");
  EXPECT_EQ(table->first_year, 2022);
  EXPECT_EQ(table->holidays.size(), 9U);
  const Holiday funeral{day("2022-09-19"), "State Funeral", day("2022-09-10"),
                        "A proclamation, \"read\""};
  EXPECT_EQ(table->holidays.at(6), funeral);
  EXPECT_EQ(table->not_holidays.at(0).on, day("2022-05-30"));
}

TEST(HolidayFile, MayStartWithAByteOrderMarkAndHoldCommentsAndBlankLines) {
  EXPECT_TRUE(read_holidays("\xEF\xBB\xBF" + file_with("\n# a note: this is only a comment\n\n")));
}

TEST(HolidayFile, TellsAllProblemsAtOnceEachWithItsLine) {
  const auto problems =
      problems_in(file_with("2022-09-19,,,An Act\n"
                            "2022-02-30,Never,,An Act\n"
                            "2022-12-25,Christmas Day,,Common law\n"
                            "2022-01-03,Twice,,An Act\n"
                            "2023-01-02,Next year,,An Act\n"
                            "2022-09-20,Late,2022-10-01,\n"
                            "2022-09-21,Announced badly,soon,An Act\n"
                            "2022-09-22,Few fields\n"
                            "2022-09-23,Open \"quote,,An Act\n"
                            "2022-09-26,\xFF,,An Act\n"));
  for (const char* expected :
       {"13: 2022-09-19 has no name", "14: '2022-02-30' is no date: write it as",
        "15: Sunday 25 December 2022 is no working day in any case: give the substitute day",
        "16: 2022-01-03 is already given in line 5: keep one of the two",
        "17: 2023-01-02 is outside the years 2022 to 2022",
        "18: 2022-09-20 is announced on 2022-10-01, after", "18: 2022-09-20 has no source",
        "19: 'soon' is no date of announcement", "20: a row has four fields",
        "21: a row has four fields", "22: this line is not plain UTF-8"}) {
    EXPECT_THAT(problems, HasSubstr(expected));
  }
}

TEST(HolidayFile, RefusesADayThatIsBothAHolidayAndNone) {
  EXPECT_THAT(problems_in(file_with("not 2022-01-03,Moved,,An Act\n")),
              HasSubstr("13: 2022-01-03 is already given"));
}

TEST(HolidayFile, RefusesAYearThatSomebodyLeftHalfWay) {
  EXPECT_THAT(problems_in(file_with(
                  "",
                  "# name: test\n# release: 1\n# years: 2022-2024\ndate,name,announced,source\n"
                  "2023-01-02,A holiday,,An Act\n")),
              HasSubstr("0: 2023 has 1 holidays and every UK nation has at least 8"));
}

TEST(HolidayFile, NeedsItsHeadings) {
  const auto problems = problems_in("");
  for (const char* word :
       {"'# name: ...'", "'# release: ...'", "'# years: ...'", "'date,name,announced,source'"}) {
    EXPECT_THAT(problems, HasSubstr(word));
  }
  EXPECT_THAT(problems_in(file_with("", "# name: Test!\n# release:\n# years: 2022\ndate;name\n")),
              HasSubstr("1: 'name' must be small letters"));
  EXPECT_THAT(problems_in(file_with(
                  "", "# name: a\n# release: 1\n# years: 2022-2021\ndate,name,announced,source\n")),
              HasSubstr("3: 'years' must be"));
  EXPECT_THAT(problems_in(file_with("# name: other\n")), HasSubstr("13: 'name' is already given"));
}

}  // namespace
}  // namespace redress::calendar
