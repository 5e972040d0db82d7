#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/london.h"
#include "casebook/chain.h"
#include "casebook/codec.h"
#include "cli/import_verb.h"
#include "storage/sqlite/sqlite_store.h"
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

constexpr const char* kHomes =
    "number,address,postcode,area\n"
    "U1,1 Example Street,EX1 1AA,North\n"
    "U2,\"2 Example Street,\nFlat B\",EX1 1AB,\n";

constexpr const char* kPeople =
    "number,name,contact,relationship,property,tenancy-ended\n"
    "P1,A. Person,a@example.org,tenant,U1,\n"
    "P2,B. Person,,,U2,2024-04-30\n";

TEST_F(Imports, CopyPeopleAndTheirHomes) {
  what_ = "properties";
  ASSERT_EQ(import(kHomes).out, "rows: 2, imported: 2, there already: 0, refused: 0\n");
  what_ = "people";
  ASSERT_EQ(import(kPeople).out, "rows: 2, imported: 2, there already: 0, refused: 0\n");
  EXPECT_EQ(import(kPeople).out, "rows: 2, imported: 0, there already: 2, refused: 0\n");
  std::string moved = kPeople;
  moved.replace(moved.find("a@example.org"), 13, "a@example.net");
  EXPECT_EQ(import(moved).out, "rows: 2, imported: 1, there already: 1, refused: 0\n");
  const auto store = open_any(database_, false);
  EXPECT_EQ(store->person(kLandlord, "P1")->contact, "a@example.net");
  EXPECT_EQ(store->person(kLandlord, "P2")->tenancy_ended, calendar::parse_date("2024-04-30"));
  EXPECT_EQ(store->property(kLandlord, "U2")->address, "2 Example Street,\nFlat B");
  const auto journal = store->imports(kLandlord);
  ASSERT_EQ(journal.size(), 3U) << "an import that writes nothing leaves no line";
  EXPECT_EQ(journal[0].what, "properties");
  EXPECT_EQ(journal[1].imported_by, "S1");
  EXPECT_EQ(journal[2].rows, 1);
  EXPECT_NE(journal[2].digest, journal[1].digest);
}

TEST_F(PostgresImports, CopyPeopleAndTheirHomes) {
  what_ = "properties";
  ASSERT_EQ(import(kHomes).status, cli::kOk);
  what_ = "people";
  ASSERT_EQ(import(kPeople).out, "rows: 2, imported: 2, there already: 0, refused: 0\n");
  EXPECT_EQ(import(kPeople).out, "rows: 2, imported: 0, there already: 2, refused: 0\n");
  EXPECT_EQ(open_any(database_, false)->person(kLandlord, "P2")->name, "B. Person");
}

TEST_F(Imports, NameWhatIsWrongWithAPersonAndCopyAllOrTheGood) {
  what_ = "people";
  const std::string people =
      "number,name,relationship,property,tenancy-ended\n"
      "P1,A. Person,cousin,U9,April\n"
      "P2,B. Person,tenant,,\n"
      "P2,C. Person,,,\n"
      "P3,,,,\n";
  const auto said = import(people);
  EXPECT_EQ(said.status, cli::kProblemsFound);
  EXPECT_THAT(said.out,
              HasSubstr("items.csv:2: relationship: “cousin” is not a relationship in the "
                        "newest edition: "));
  EXPECT_THAT(said.out, HasSubstr("items.csv:2: property: there is no property “U9”. Import the "
                                  "properties first.\n"));
  EXPECT_THAT(said.out, HasSubstr("items.csv:2: tenancy-ended: “April” is not a date."));
  EXPECT_THAT(said.out, HasSubstr("items.csv:4: number: “P2” is on line 3 already.\n"));
  EXPECT_THAT(said.out, HasSubstr("items.csv:5: name: this needs to be filled in.\n"));
  EXPECT_THAT(said.out, HasSubstr("rows: 4, imported: 0, there already: 0, refused: 3\n"));
  EXPECT_EQ(open_any(database_, false)->person(kLandlord, "P2"), std::nullopt);
  EXPECT_THAT(import(people, {"--keep-good"}).out,
              EndsWith("rows: 4, imported: 1, there already: 0, refused: 3\n"));
  EXPECT_EQ(open_any(database_, false)->person(kLandlord, "P2")->name, "B. Person");
}

TEST_F(Imports, FillInWhoeverANumberStandsFor) {
  what_ = "properties";
  ASSERT_EQ(import(kHomes).status, cli::kOk);
  what_ = "people";
  ASSERT_EQ(import(kPeople).status, cli::kOk);
  what_ = "feedback";
  const std::string feedback =
      "row,received,kind,account,person,person-number\n"
      "H-1,2024-05-28,complaint,The roof leaks.,,P1\n"
      "H-2,2024-05-29,complaint,The stairs.,A Neighbour,P1\n"
      "H-3,2024-05-30,complaint,The door.,,P9\n";
  ASSERT_EQ(import(feedback).status, cli::kOk);
  const auto rows = casefiles();
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].person, "A. Person");
  EXPECT_EQ(rows[1].person, "A Neighbour");
  EXPECT_EQ(rows[2].person, "") << "nobody copied has that number";
  std::string moved = kPeople;
  moved.replace(moved.find("a@example.org"), 13, "a@example.net");
  what_ = "people";
  ASSERT_EQ(import(moved).status, cli::kOk);
  what_ = "feedback";
  EXPECT_EQ(import(feedback).out, "rows: 3, imported: 0, there already: 3, refused: 0\n");
}

/// Fails at its nth append.
class FailingStore : public storage::SqliteStore {
 public:
  FailingStore(const std::string& file, int left) : SqliteStore(file), left_(left) {}

  Result<casebook::Appended, casebook::AppendProblem> append(
      const casebook::Append& append) override {
    if (left_-- == 0) {
      throw casebook::StorageFailure("the disk is full");
    }
    return SqliteStore::append(append);
  }

 private:
  int left_;
};

TEST_F(Imports, GoOnWithoutDoublesAfterTheStoreFailedMidway) {
  const auto opener = std::exchange(
      imports_.to_write, [](const auto& name) { return std::make_unique<FailingStore>(name, 2); });
  const auto failed = import(kGood);
  EXPECT_EQ(failed.status, cli::kWorldFailed);
  EXPECT_EQ(failed.err, "redress: the disk is full\n");
  EXPECT_EQ(casefiles().size(), 1U);
  imports_.to_write = opener;
  EXPECT_EQ(import(kGood).out, "rows: 2, imported: 1, there already: 1, refused: 0\n");
  EXPECT_EQ(casefiles().size(), 2U);
}

/// Refuses the first casefile, however often it is tried.
class RefusingStore : public storage::SqliteStore {
 public:
  using SqliteStore::SqliteStore;

  Result<casebook::Appended, casebook::AppendProblem> append(
      const casebook::Append& append) override {
    if (append.idempotency_key == "import H-1") {
      return fail(casebook::AppendProblem::someone_else_was_first);
    }
    return SqliteStore::append(append);
  }
};

TEST_F(Imports, SayWhatWasRefusedOnlyWhenItWasWrittenAndTakeNothingBack) {
  imports_.to_write = [](const auto& name) { return std::make_unique<RefusingStore>(name); };
  const auto said = import(kGood);
  EXPECT_EQ(said.status, cli::kProblemsFound);
  EXPECT_THAT(said.out, HasSubstr("items.csv:2: Somebody else changed this casefile just now."));
  EXPECT_THAT(said.out, EndsWith("rows: 2, imported: 1, there already: 0, refused: 1\n"));
  EXPECT_EQ(casefiles().size(), 1U);
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
