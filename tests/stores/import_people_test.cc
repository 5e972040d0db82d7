#include <algorithm>
#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/date.h"
#include "casework/casefile/casefile.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "cli/import_verb.h"
#include "stores/imports.h"

// Imports of people and their homes, and of feedback from them.
namespace redress::tests {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;

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

TEST_F(Imports, CarryANewNameAndContactOverToOpenCasefiles) {
  what_ = "people";
  const std::string people = "number,name,contact\nP1,Ann Person,ann@example.org\n";
  ASSERT_EQ(import(people).status, cli::kOk);
  what_ = "feedback";
  ASSERT_EQ(import("row,received,kind,account,person-number\n"
                   "H-1,2024-05-28,complaint,The roof leaks.,P1\n"
                   "H-2,2024-05-28,complaint,The lift.,P9\n")
                .status,
            cli::kOk);
  what_ = "people";
  const auto said = import("number,name,contact\nP1,Ann Married,ann@example.net\n");
  EXPECT_EQ(said.out, "rows: 1, imported: 1, there already: 0, refused: 0\n");
  const auto rows = casefiles();
  const auto theirs = std::ranges::find(rows, "Ann Married", &casebook::CasefileRow::person);
  ASSERT_NE(theirs, rows.end());
  const auto store = open_any(database_, true);
  const auto shelf = small_shelf();
  casebook::Casebook casebook(shelf, *store, imports_.chance);
  const auto opened = casebook.look(kLandlord, theirs->reference, imports_.now());
  EXPECT_EQ(opened->standing.casefile.received().contact, "ann@example.net");
  const auto& last = opened->standing.history.back();
  EXPECT_TRUE(last.body.is<casework::Corrected>()) << "the change is on record";
  EXPECT_EQ(last.actor.id, "S1");
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

}  // namespace
}  // namespace redress::tests
