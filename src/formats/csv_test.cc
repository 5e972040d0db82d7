#include "formats/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace redress::formats {
namespace {

using casebook::Column;
using casebook::TableProblem;
using casebook::TableRow;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<Column> kColumns = {{"row", true}, {"received", true}, {"account", false}};

casebook::Table table_of(std::string_view text) {
  auto table = read_csv(text, kColumns);
  EXPECT_TRUE(table) << (table ? "" : table.error().front().reason);
  return table ? std::move(*table) : casebook::Table();
}

std::vector<TableProblem> refused(std::string_view text) {
  const auto table = read_csv(text, kColumns);
  EXPECT_FALSE(table);
  return table ? std::vector<TableProblem>() : table.error();
}

TEST(Csv, GivesRowsByColumnWithTheirLine) {
  const auto table = table_of("received,row\n2024-05-28,1\n2024-05-29,2\n");
  EXPECT_THAT(table.rows, ElementsAre(TableRow{2, {{"row", "1"}, {"received", "2024-05-28"}}},
                                      TableRow{3, {{"row", "2"}, {"received", "2024-05-29"}}}));
  EXPECT_THAT(table.problems, IsEmpty());
}

TEST(Csv, ReadsQuotesCommasAndLineEndsWithinACell) {
  const auto table = table_of(
      "row,received,account\r\n1,2024-05-28,\"The \"\"new\"\" boiler,\r\nit leaks\"\r\n\r\n"
      "2,2024-05-29,é\r\n");
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0].cell("account"), "The \"new\" boiler,\r\nit leaks");
  EXPECT_EQ(table.rows[0].line, 2);
  EXPECT_EQ(table.rows[1].line, 5);
  EXPECT_EQ(table.rows[1].cell("account"), "é");
}

TEST(Csv, ReadsLinesThatEndInOneCarriageReturnAndALastOneWithoutEnd) {
  const auto table = table_of("row,received\r1,x\r2,y");
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[1].line, 3);
}

TEST(Csv, LeavesOutTheMarkOfUtf8EmptyCellsAndBlankRows) {
  const auto table = table_of("\xEF\xBB\xBFrow,received,account\n , \n,,\n1, x ,\n2,y\n");
  EXPECT_THAT(table.rows, ElementsAre(TableRow{4, {{"row", "1"}, {"received", "x"}}},
                                      TableRow{5, {{"row", "2"}, {"received", "y"}}}));
}

TEST(Csv, NamesRowsThatCannotBeTakenAndGivesTheOthers) {
  using namespace std::string_view_literals;
  const auto table =
      table_of("row,received,account\n1,x,a,b\n2,,a\n3,x,\xE9\n4,x,a\0b\n5,x,ok\n"sv);
  EXPECT_THAT(table.rows,
              ElementsAre(TableRow{6, {{"row", "5"}, {"received", "x"}, {"account", "ok"}}}));
  EXPECT_EQ(table.refused, 4);
  const char* not_text = "this is not text in UTF-8. Save the file as “CSV UTF-8” and try again.";
  EXPECT_THAT(
      table.problems,
      ElementsAre(TableProblem{2, "", "it has 4 cells, and there are 3 columns."},
                  TableProblem{3, "received", "this needs to be filled in."},
                  TableProblem{4, "account", not_text}, TableProblem{5, "account", not_text}));
}

TEST(Csv, RefusesAHeaderThatIsNotKnown) {
  EXPECT_THAT(refused("row,recieved\n"),
              ElementsAre(TableProblem{1, "received", "this column is missing."},
                          TableProblem{1, "recieved",
                                       "there is no such column; did you mean “received”?"}));
  EXPECT_THAT(refused("row,received,shoe size,row,\n1,x\n"),
              ElementsAre(TableProblem{1, "shoe size",
                                       "there is no such column. The columns are row, received and "
                                       "account."},
                          TableProblem{1, "row", "this column is there twice."},
                          TableProblem{1, "", "a column has no name."}));
  EXPECT_THAT(refused(""),
              ElementsAre(TableProblem{1, "", "there is no row with the columns' names."}));
}

TEST(Csv, SaysThatColumnsAreSeparatedByOthersThanCommas) {
  const auto separated_by = [](const std::string& name) {
    return ElementsAre(TableProblem{1, "",
                                    "the columns are separated by " + name +
                                        ", and commas are needed. Save the file as CSV with commas "
                                        "and try again."});
  };
  EXPECT_THAT(refused("row;received;account\n1;2024-05-28;x\n"), separated_by("semicolons"));
  EXPECT_THAT(refused("\xEF\xBB\xBF\"row\"; \"shoe size\"\r\n1;\"It \"\"leaks\"\"\"\r\n"),
              separated_by("semicolons"))
      << "though the quotes would be wrong between commas";
  EXPECT_THAT(refused("row\treceived\n1\t2024-05-28\n"), separated_by("tabs"));
  EXPECT_EQ(table_of("row,received,account\n1,x,a;b;c\n").rows[0].cell("account"), "a;b;c");
  EXPECT_THAT(refused("row,received;account\n").front().reason, "this column is missing.");
  EXPECT_THAT(refused("shoe;size\n").back().column, "shoe;size");
}

TEST(Csv, NamesNeitherCountlessColumnsNorEndlessNames) {
  std::string countless = "row,received";
  for (int i = 0; i < 200'000; ++i) {
    countless += ",column " + std::to_string(i);
  }
  EXPECT_THAT(refused(countless + "\n"),
              ElementsAre(TableProblem{1, "",
                                       "it has 200002 columns, and there are 3 that can be "
                                       "imported. Leave out the others, and put each row on a line "
                                       "of its own."}));
  std::string endless;
  for (int i = 0; i < 10'000; ++i) {
    endless += "é";
  }
  EXPECT_THAT(refused("row,received," + endless + "\n"),
              ElementsAre(TableProblem{1, "",
                                       "a column's name is 10000 characters long. The first row "
                                       "needs to name the columns."}));
}

TEST(Csv, RefusesTheWholeWhereQuotesGoWrong) {
  EXPECT_EQ(refused("row,received\n1,\"x\n2,y\n").front().line, 2);
  EXPECT_EQ(refused("row,received\n1,x\n2,a \"b\" c\n").front().line, 3);
  EXPECT_EQ(refused("row,received\n1,\"x\" y\n").front().line, 2);
}

}  // namespace
}  // namespace redress::formats
