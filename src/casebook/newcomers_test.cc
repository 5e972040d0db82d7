#include <string>

#include <gtest/gtest.h>

#include "calendar/london.h"
#include "casebook/casebook.h"
#include "casebook/codec.h"
#include "casebook/import.h"
#include "casebook/memory_store.h"
#include "casebook/staff_list.h"
#include "casework/stories/vocabulary.h"
#include "procedure/reader.h"
#include "procedure/testing.h"

// Nobody joins a staff list by what was refused.
namespace redress::casebook {
namespace {

constexpr const char* kLandlord = "example-homes";

class Newcomers : public testing::Test {
 protected:
  Newcomers() {
    auto edition = procedure::read_edition(procedure::small_edition(), "small.toml", kLandlord,
                                           casework::vocabulary());
    shelf_ = *Shelf::of(
        {*edition},
        {{.name = "england-and-wales", .release = "test", .first_year = 2024, .last_year = 2024}});
  }

  std::size_t members() { return (*staff_.of(kLandlord))->members().size(); }

  casework::Actor newcomer(const std::string& name) {
    return *staff_.who(kLandlord, name, joining_);
  }

  ImportRequest request() {
    return {.landlord = kLandlord, .digest = "d", .by = newcomer("Ivy Importer"), .joined = [this] {
              return *staff_.member(kLandlord, "Ivy Importer", now_);
            }};
  }

  static Table table_of(std::map<std::string, std::string> cells) {
    Table table;
    table.rows.push_back({.line = 2, .cells = std::move(cells)});
    return table;
  }

  const Instant now_ = *calendar::from_london(*calendar::parse_local_time("2024-04-02T10:00"));
  Shelf shelf_;
  MemoryStore store_;
  StaffList staff_{shelf_, store_};
  Agreements agreements_{shelf_, store_};
  Joining joining_;
};

TEST_F(Newcomers, DoNotJoinByALimitThatIsRefused) {
  const auto by = newcomer("Limit Er");
  EXPECT_FALSE(agreements_.set_limit(
      kLandlord, {.role = "nosuchrole", .amount = Money(500), .reason = "x"}, by, now_, joining_));
  EXPECT_EQ(members(), 0U);
  EXPECT_TRUE(agreements_.set_limit(
      kLandlord, {.role = "officer", .amount = Money(500), .reason = "x"}, by, now_, joining_));
  ASSERT_EQ(members(), 1U);
  EXPECT_EQ(store_.load(kLandlord, kLandlordStream).size(), 2U);
  EXPECT_EQ((*staff_.of(kLandlord))->find(by.id)->name(), "Limit Er");
}

TEST_F(Newcomers, DoNotJoinByHolidaysThatAreRefused) {
  const auto proposer = newcomer("Pat");
  const auto agreeing = newcomer("Sam");
  EXPECT_NE(proposer.id, agreeing.id);
  EXPECT_EQ(newcomer("pat").id, proposer.id) << "one person, however often they are named";
  const auto change = [&](const char* reason) {
    return casework::HolidaysChanged{
        .added = {"2024-06-17 Mourning"}, .reason = reason, .proposed_by = proposer.id};
  };
  EXPECT_FALSE(agreements_.agree(kLandlord, change(""), agreeing, now_, joining_));
  EXPECT_EQ(members(), 0U);
  EXPECT_TRUE(agreements_.agree(kLandlord, change("It is agreed."), agreeing, now_, joining_));
  EXPECT_EQ(members(), 2U);
}

TEST_F(Newcomers, DoNotJoinByAnImportOfWhichNothingIsTaken) {
  const auto bad = table_of({{"number", "U1"}, {"address", std::string(600, 'x')}});
  EXPECT_EQ(import_properties(store_, bad, request(), now_).refused, 1);
  EXPECT_EQ(members(), 0U);
  const auto good = table_of({{"number", "U1"}, {"address", "1 High Street"}});
  EXPECT_EQ(import_properties(store_, good, request(), now_).imported, 1);
  EXPECT_EQ(members(), 1U);
  EXPECT_EQ(store_.imports(kLandlord).front().imported_by, "S1");
}

TEST_F(Newcomers, JoinBeforeTheFirstRowOfFeedbackIsWritten) {
  Casebook casebook(shelf_, store_, {.reference = [] { return "R1"; }, .salt = fresh_salt});
  auto cells = std::map<std::string, std::string>{
      {"row", "H-1"}, {"received", "28/05"}, {"kind", "complaint"}, {"account", "The roof leaks."}};
  EXPECT_EQ(import_feedback(casebook, store_, table_of(cells), request(), now_).refused, 1);
  EXPECT_EQ(members(), 0U);
  cells["received"] = "2024-04-02";
  EXPECT_EQ(import_feedback(casebook, store_, table_of(cells), request(), now_).imported, 1);
  EXPECT_EQ(members(), 1U);
  EXPECT_NE(store_.load(kLandlord, "R1").front().actor.find("S1"), std::string::npos);
}

}  // namespace
}  // namespace redress::casebook
