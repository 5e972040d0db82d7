#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/london.h"
#include "casebook/chain.h"
#include "casebook/codec.h"
#include "cli/import_verb.h"
#include "stores/imports.h"

// Imports as a landlord's office makes them: a file with mistakes, corrected and sent again, into
// both kinds of database.
namespace redress::tests {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr const char* kMixed =
    "row,received,kind,account\n"
    "H-1,2024-05-28,complaint,The roof leaks.\n"
    "H-2,28/05/2024,complaint,The lift.\n"
    "H-3,2024-05-28,grumble,The stairs.\n"
    "H-1,2024-05-28,complaint,The door.\n"
    "H-5,2024-03-01,complaint,Before the first edition.\n"
    "H-6,2024-07-01,complaint,Still to come.\n";

void imports_twice_and_keeps_once(const std::function<Said(const std::string&)>& import,
                                  const std::function<std::vector<casebook::CasefileRow>()>& tray) {
  const auto first = import(kGood);
  EXPECT_EQ(first.status, cli::kOk) << first.out << first.err;
  EXPECT_EQ(first.out, "rows: 2, imported: 2, there already: 0, refused: 0\n");
  const auto again = import(kGood);
  EXPECT_EQ(again.status, cli::kOk);
  EXPECT_EQ(again.out, "rows: 2, imported: 0, there already: 2, refused: 0\n");
  const auto casefiles = tray();
  ASSERT_EQ(casefiles.size(), 2U);
  EXPECT_EQ(casefiles[0].received_at,
            *calendar::from_london(*calendar::parse_local_time("2024-05-28T00:00")));
  EXPECT_EQ(casefiles[0].person, "A. Person");
  EXPECT_EQ(casefiles[1].summary, "The lift, again.");
}

TEST_F(Imports, KeepEachRowOnceHoweverOftenTheyAreMade) {
  imports_twice_and_keeps_once([&](const auto& text) { return import(text); },
                               [&] { return casefiles(); });
}

TEST_F(PostgresImports, KeepEachRowOnceHoweverOftenTheyAreMade) {
  imports_twice_and_keeps_once([&](const auto& text) { return import(text); },
                               [&] { return casefiles(); });
}

TEST_F(Imports, SayWhoMadeThemAndWhereARowCameFrom) {
  ASSERT_EQ(import(kGood).status, cli::kOk);
  const auto event = open_any(database_, false)->load(kLandlord, casefiles()[0].reference).front();
  EXPECT_THAT(event.personal, HasSubstr("Imported, row H-1."));
  EXPECT_THAT(event.personal, Not(HasSubstr("items"))) << "where the file lay is nobody's business";
  EXPECT_THAT(event.personal, Not(HasSubstr("Sam Green"))) << "the staff list names them";
  EXPECT_THAT(event.actor, HasSubstr("\"S1\""));
  const auto list = open_any(database_, false)->load(kLandlord, casebook::kLandlordStream);
  EXPECT_EQ(casework::replay(casebook::decode_landlord(list).value()).staff->find("S1")->name(),
            "Sam Green");
}

TEST_F(Imports, RefuseARowWhoseOwnReferenceIsTooLong) {
  const auto with = [&](std::size_t size) {
    return import("row,received,kind,account\n" + std::string(size, 'r') +
                  ",2024-05-28,complaint,The roof leaks.\n");
  };
  EXPECT_THAT(with(101).out, HasSubstr("items.csv:2: row: this must be 100 characters or fewer."));
  EXPECT_EQ(with(100).status, cli::kOk);
}

TEST_F(Imports, WantTheNameOfWhoMakesThem) {
  for (const char* nobody : {"", "  ", "\u200b"}) {
    by_ = nobody;
    const auto said = import(kGood);
    EXPECT_EQ(said.status, cli::kBadInput);
    EXPECT_THAT(said.err, HasSubstr("--by needs the name"));
  }
}

TEST_F(Imports, NameEveryBadRowAndWriteNothing) {
  const auto said = import(kMixed);
  EXPECT_EQ(said.status, cli::kProblemsFound);
  EXPECT_THAT(said.out, HasSubstr("items.csv:3: received: “28/05/2024” is not a date."));
  EXPECT_THAT(said.out, HasSubstr("items.csv:4: kind: What kind of feedback is it? “grumble” is "
                                  "not among the answers"));
  EXPECT_THAT(said.out, HasSubstr("items.csv:5: row: “H-1” is on line 2 already.\n"));
  EXPECT_THAT(said.out, HasSubstr("items.csv:6: "));
  EXPECT_THAT(said.out, HasSubstr("items.csv:7: It cannot have happened at"));
  EXPECT_THAT(said.out, EndsWith("rows: 6, imported: 0, there already: 0, refused: 5\n"
                                 "nothing was imported, since a row was refused; --keep-good takes "
                                 "the others\n"));
  EXPECT_THAT(casefiles(), IsEmpty());
}

TEST_F(Imports, KeepTheGoodRowsWhereAskedAndLeaveNoAttempts) {
  const auto said = import(kMixed, {"--keep-good"});
  EXPECT_EQ(said.status, cli::kProblemsFound);
  EXPECT_THAT(said.out, EndsWith("rows: 6, imported: 1, there already: 0, refused: 5\n"));
  EXPECT_EQ(casefiles().size(), 1U);
  EXPECT_THAT(open_any(database_, false)->attempts(kLandlord, ""), IsEmpty());
}

TEST_F(Imports, WriteNothingInADryRun) {
  (void)open_any(database_, true);
  const auto said = import(kGood, {"--dry-run"});
  EXPECT_EQ(said.status, cli::kOk) << said.err;
  EXPECT_EQ(said.out,
            "rows: 2, imported: 0, there already: 0, refused: 0\n"
            "nothing was written; without --dry-run 2 would be imported\n");
  EXPECT_THAT(casefiles(), IsEmpty());
}

TEST_F(Imports, RefuseARowThatWasImportedWithOtherWords) {
  ASSERT_EQ(import(kGood).status, cli::kOk);
  std::string other = kGood;
  other.replace(other.find("leaks"), 5, "falls");
  const auto said = import(other);
  EXPECT_EQ(said.status, cli::kProblemsFound);
  EXPECT_THAT(said.out, HasSubstr("items.csv:2: row: “H-1” was imported before with other words."));
  EXPECT_THAT(said.out, HasSubstr("rows: 2, imported: 0, there already: 1, refused: 1\n"));
}

TEST_F(Imports, RefuseWhatIsNoTableALandlordNobodyKnowsAndNobodysName) {
  const auto said = import("row,recieved\nH-1,2024-05-28\n");
  EXPECT_EQ(said.status, cli::kProblemsFound);
  EXPECT_THAT(said.out, HasSubstr("items.csv:1: recieved: there is no such column; did you mean "
                                  "“received”?\n"));
  EXPECT_THAT(said.out,
              EndsWith("nothing was imported: the file cannot be read as a table of feedback\n"));
  by_ = " ";
  EXPECT_EQ(import(kGood).err,
            "redress: --by needs the name of the person importing, on one line\n");
  landlord_ = "nobody";
  const auto unknown = import(kGood);
  EXPECT_EQ(unknown.status, cli::kBadInput);
  EXPECT_EQ(unknown.err,
            "redress: there is no landlord 'nobody'; the landlords are example-homes\n");
  what_ = "cats";
  EXPECT_EQ(import(kGood).status, cli::kBadInput);
}

}  // namespace
}  // namespace redress::tests
