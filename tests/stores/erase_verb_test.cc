#include <cstdint>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/casebook.h"
#include "casebook/codec.h"
#include "casework/acts_testing.h"
#include "cli/people_verbs.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/testing.h"

namespace redress::tests {
namespace {

using casework::testing::london;
using ::testing::HasSubstr;

constexpr const char* kLandlord = "example-homes";
constexpr const char* kReference = "R1";

/// `redress erase` on a database file, and the bytes that are left of it.
class EraseVerb : public ::testing::Test {
 protected:
  struct Said {
    int status = 0;
    std::string out;
    std::string err;
  };

  static casebook::Shelf shelf() {
    return *casebook::Shelf::of({casework::testing::small_edition()},
                                {casework::testing::england().table()});
  }

  EraseVerb() {
    const auto all = shelf();
    storage::SqliteStore store(database_);
    casebook::Casebook casebook(
        all, store,
        {.reference = [] { return std::string(kReference); }, .salt = casebook::fresh_salt});
    std::string account;
    while (account.size() < 20'000) {
      account += "the mould on the wall of her room ";
    }
    EXPECT_TRUE(casebook.handle({.landlord = kLandlord,
                                 .reference = "",
                                 .act = "log-item",
                                 .answers = {{"kind", {"complaint"}},
                                             {"account", {account}},
                                             {"person", {"Zenobia Quill"}},
                                             {"contact", {"zq@example.org"}}},
                                 .actor = casework::testing::resident(),
                                 .happened = {},
                                 .late_reason = "",
                                 .idempotency_key = "1"},
                                london("2024-04-08T10:00")));
  }

  Said erase(const std::string& reference, const std::vector<std::string>& entries = {}) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int status = cli::run_erase(
        {database_, kLandlord, reference, entries, "They asked for it."}, {in, out, err},
        {.to_write = [](const auto& name) { return std::make_unique<storage::SqliteStore>(name); },
         .shelf = shelf,
         .chance = {.reference = [] { return std::string("R9"); }, .salt = casebook::fresh_salt},
         .now = [] { return london("2024-06-03T10:00"); }});
    return {status, out.str(), err.str()};
  }

  /// Returns every byte of the database and of the files beside it.
  std::string bytes() {
    std::string all;
    for (const char* end : {"", "-wal", "-shm", "-journal"}) {
      std::ifstream file(database_ + end, std::ios::binary);
      all.append(std::istreambuf_iterator<char>(file), {});
    }
    return all;
  }

  storage::TemporaryFolder folder_;
  std::string database_ = folder_.file("redress.db");
};

TEST_F(EraseVerb, LeavesNoWordInTheFile) {
  ASSERT_THAT(bytes(), HasSubstr("Zenobia Quill"));
  const auto said = erase(kReference);
  EXPECT_EQ(said.status, 0) << said.err;
  EXPECT_THAT(said.out, HasSubstr("erased from 2 of 6 entries of R1"));
  EXPECT_THAT(said.out, HasSubstr("receipt: "));
  for (const char* word : {"Zenobia", "zq@example.org", "the mould on the wall"}) {
    EXPECT_THAT(bytes().find(word), std::string::npos) << word;
  }
}

TEST_F(EraseVerb, GivesTheHashOfTheErasureAsReceipt) {
  const auto said = erase(kReference, {"1"});
  storage::SqliteStore store(database_);
  const auto events = store.load(kLandlord, kReference);
  EXPECT_EQ(events.back().kind, "erased");
  EXPECT_THAT(said.out, HasSubstr(events.back().hash));
  EXPECT_EQ(casebook::erased_by(events.back()), std::set<std::int64_t>{1});
}

/// `redress staff` on the same file.
TEST_F(EraseVerb, StandsBesideAListOfStaff) {
  const cli::AgreementSources sources{
      .to_read = [](const auto& name) { return std::make_unique<storage::SqliteStore>(name); },
      .to_write = [](const auto& name) { return std::make_unique<storage::SqliteStore>(name); },
      .shelf = shelf,
      .now = [] { return london("2024-06-03T10:00"); }};
  const auto staff = [&](cli::StaffOptions options) {
    options.database = database_;
    options.landlord = kLandlord;
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int status = cli::run_staff(options, {in, out, err}, sources);
    return Said{status, out.str(), err.str()};
  };
  EXPECT_EQ(staff({}).out, "on the staff list: 0\n");
  EXPECT_EQ(staff({.join = "Jo Smith"}).out, "S1: Jo Smith\non the staff list: 1\n");
  EXPECT_EQ(staff({.join = "Jo Smith", .number = "S7"}).status, cli::kOk);
  EXPECT_EQ(staff({.rename = "S7", .to = "Jo Brown"}).out,
            "S1: Jo Smith\nS7: Jo Brown\non the staff list: 2\n");
  EXPECT_EQ(staff({.leave = "S1"}).out, "S1: Jo Smith, left\nS7: Jo Brown\non the staff list: 1\n");
  EXPECT_EQ(staff({.join = ""}).status, cli::kBadInput) << "an empty name is no wish to look";
  EXPECT_THAT(staff({.leave = ""}).err, HasSubstr("Nobody on the staff list"));
  EXPECT_THAT(staff({.join = "Bob", .number = "S1"}).err, HasSubstr("belongs to Jo Smith"));
}

TEST_F(EraseVerb, RefusesInASentence) {
  EXPECT_EQ(erase("R7").status, cli::kBadInput);
  EXPECT_THAT(erase("R7").err, HasSubstr("There is no casefile R7"));
  EXPECT_THAT(erase(kReference, {"99"}).err, HasSubstr("There is no entry 99"));
  EXPECT_EQ(erase(kReference).status, cli::kOk);
  EXPECT_THAT(erase(kReference).err, HasSubstr("hold no personal words"));
}

}  // namespace
}  // namespace redress::tests
