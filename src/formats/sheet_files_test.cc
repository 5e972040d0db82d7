#include "formats/sheet_files.h"

#include <chrono>
#include <map>
#include <string>

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace redress::formats {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr calendar::Date kDay(std::chrono::local_days(std::chrono::year(2024) / 4 / 8));

casebook::Sheet sheet_of(std::vector<casebook::SheetCell> cells) {
  casebook::Sheet sheet{.title = "List", .head = {}, .rows = {}};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    sheet.head.push_back("Column " + std::to_string(i + 1));
  }
  sheet.rows.push_back(std::move(cells));
  return sheet;
}

/// The files within a file of Excel's.
std::map<std::string, std::string> unpacked(const std::string& bytes) {
  std::map<std::string, std::string> files;
  archive* from = archive_read_new();
  archive_read_support_format_zip(from);
  EXPECT_EQ(archive_read_open_memory(from, bytes.data(), bytes.size()), ARCHIVE_OK);
  archive_entry* entry = nullptr;
  while (archive_read_next_header(from, &entry) == ARCHIVE_OK) {
    auto& text = files[archive_entry_pathname(entry)];
    char part[4096];
    for (la_ssize_t count = 0; (count = archive_read_data(from, part, sizeof part)) > 0;) {
      text.append(part, static_cast<std::size_t>(count));
    }
  }
  archive_read_free(from);
  return files;
}

TEST(SheetAsCsv, BeginsWithAMarkAndHasALineForEachRow) {
  EXPECT_EQ(SheetFiles().csv(sheet_of({"Zoë “Brown”, 14 \"Elm\"", kDay, ""})),
            "\xEF\xBB\xBF\"Column 1\",\"Column 2\",\"Column 3\"\r\n"
            "\"Zoë “Brown”, 14 \"\"Elm\"\"\",\"2024-04-08\",\"\"\r\n");
}

TEST(SheetAsCsv, HasNoFormula) {
  for (const char* words : {"=1+1", "+44 7700 900123", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1",
                            "  =cmd|' /C calc'!A0"}) {
    const auto file = SheetFiles().csv(sheet_of({words}));
    EXPECT_THAT(file, HasSubstr("\r\n\"'")) << words;
    EXPECT_THAT(file, Not(HasSubstr("\t")));
  }
  EXPECT_THAT(SheetFiles().csv(sheet_of({"a=b"})), HasSubstr("\"a=b\"")) << "the control";
}

TEST(SheetAsXlsx, HasWordsAsWordsAndDaysAsDays) {
  const auto files = unpacked(SheetFiles().xlsx(sheet_of({"=1+1", kDay,
                                                          "Zoë\x01"
                                                          "Brown & <Co>"})));
  const auto& page = files.at("xl/worksheets/sheet1.xml");
  EXPECT_THAT(page, Not(HasSubstr("<f>"))) << "no formula";
  EXPECT_THAT(page, HasSubstr("<v>45390</v>")) << "days since 30 December 1899";
  const auto& words = files.at("xl/sharedStrings.xml");
  EXPECT_THAT(words, HasSubstr("<t>=1+1</t>"));
  EXPECT_THAT(words, HasSubstr("Zoë Brown &amp; &lt;Co&gt;"));
  EXPECT_THAT(files.at("xl/styles.xml"), HasSubstr("d mmmm yyyy"));
}

TEST(SheetAsXlsx, TakesWordsOfAnyLengthAndThousandsOfRows) {
  auto sheet = sheet_of({std::string(40'000, 'a') + "é", kDay});
  for (int i = 0; i < 5'000; ++i) {
    sheet.rows.push_back({"Row " + std::to_string(i), kDay});
  }
  const auto bytes = SheetFiles().xlsx(sheet);
  EXPECT_THAT(bytes, StartsWith("PK"));
  EXPECT_THAT(unpacked(bytes).at("xl/sharedStrings.xml"), HasSubstr("Row 4999"));
}

TEST(SheetAsXlsx, MayHaveNoRows) {
  EXPECT_THAT(SheetFiles().xlsx({.title = "List", .head = {"One"}, .rows = {}}), StartsWith("PK"));
  EXPECT_THAT(SheetFiles().csv({.title = "List", .head = {"One"}, .rows = {}}),
              HasSubstr("\"One\"\r\n"));
}

}  // namespace
}  // namespace redress::formats
