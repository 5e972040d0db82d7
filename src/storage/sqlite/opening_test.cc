#include "storage/sqlite/opening.h"

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/event_store.h"
#include "storage/schema.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/opening_testing.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/statements.h"
#include "storage/testing.h"

// Which files are opened, and what is left of those that are not.
namespace redress::storage {
namespace {

using casebook::StorageFailure;
using testing::AllOf;
using testing::HasSubstr;

constexpr auto kForAll = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write |
                         std::filesystem::perms::group_read | std::filesystem::perms::others_read;

std::string bytes_of(const std::string& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

TEST(SqliteStore, ReadsOnlyWhatIsThere) {
  const TemporaryFolder folder;
  EXPECT_THAT(why_not_opened(folder.file("none.db"), {.writing = false}),
              HasSubstr("none.db cannot be opened"));
  EXPECT_FALSE(std::filesystem::exists(folder.file("none.db")));
  std::ofstream(folder.file("empty.db")).close();
  EXPECT_THAT(why_not_opened(folder.file("empty.db"), {.writing = false}),
              HasSubstr("empty.db holds no database yet"));
  EXPECT_THAT(why_not_opened(folder.file("no/such/folder.db")), HasSubstr("no/such/folder.db"));
}

TEST(SqliteStore, RefusesTheSchemaOfANewerRelease) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  {
    const SqliteStore store(file);
  }
  {
    Connection connection(file, Connection::Mode::writing, nullptr);
    connection.once("INSERT INTO redress_schema (version) VALUES (999)");
  }
  const auto before = bytes_of(file);
  for (const bool writing : {true, false}) {
    EXPECT_THAT(why_not_opened(file, {.writing = writing}),
                AllOf(HasSubstr(file), HasSubstr("newer release"), HasSubstr("version 999"),
                      HasSubstr("up to " + std::to_string(schema_version()))));
  }
  EXPECT_EQ(bytes_of(file), before);
}

TEST(SqliteStore, RefusesTheDatabaseOfATrialRelease) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  {
    Connection connection(file, Connection::Mode::writing, nullptr);
    connection.once("CREATE TABLE schema_version (version BIGINT NOT NULL)");
    connection.once("CREATE TABLE answered_request (landlord TEXT NOT NULL)");
    connection.once("INSERT INTO schema_version (version) VALUES (3)");
  }
  const auto before = bytes_of(file);
  for (const bool writing : {true, false}) {
    EXPECT_THAT(why_not_opened(file, {.writing = writing}),
                AllOf(HasSubstr(file), HasSubstr("a trial release of Redress"),
                      HasSubstr("start with a new database")));
  }
  EXPECT_EQ(bytes_of(file), before);
}

TEST(SqliteStore, RefusesTheSchemaBeforeTheFirstThatIsKept) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  {
    Connection connection(file, Connection::Mode::writing, nullptr);
    connection.once("CREATE TABLE redress_schema (version BIGINT NOT NULL)");
    connection.once("INSERT INTO redress_schema (version) VALUES (5)");
  }
  const auto before = bytes_of(file);
  for (const bool writing : {true, false}) {
    EXPECT_THAT(why_not_opened(file, {.writing = writing}),
                AllOf(HasSubstr(file), HasSubstr("a trial release of Redress"),
                      HasSubstr("start with a new database")));
  }
  EXPECT_EQ(bytes_of(file), before);
}

/// A database of version 6 as it was left: with a casefile, which all staff may see.
TEST(SqliteStore, BringsTheSchemaBeforeUpToDate) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  {
    Connection connection(file, Connection::Mode::writing, nullptr);
    connection.once("PRAGMA application_id = " + std::to_string(kApplicationId));
    connection.run(kMakeSchemaVersion);
    const auto& first = schema_steps().front();
    for (const auto* statements : {&first.statements, &first.for_sqlite}) {
      for (const auto statement : *statements) {
        connection.once(std::string(statement));
      }
    }
    connection.run(kSetSchemaVersion, first.version);
    connection.once(
        "INSERT INTO casefile VALUES ('a', 'R1', 1, '2020-10', 'complaint', 'P', 'S', '', '', '',"
        " '', '', '', '', '2024-04-08T09:00:00Z', '2024-05-08T09:00:00Z', 'deadline', 'd', NULL, 1,"
        " 'm')");
  }
  SqliteStore store(file);
  EXPECT_EQ(store.health().schema_version, schema_version());
  ASSERT_TRUE(store.row("a", "R1"));
  EXPECT_FALSE(store.row("a", "R1")->is_confidential);
  EXPECT_EQ(store.tray({.landlord = "a", .viewer = "S1"}).size(), 1U);
  store.audit().note({.landlord = "a", .who = "S1", .kind = "sign-in"});
  EXPECT_EQ(store.audit().entries({.landlord = "a"}).size(), 1U);
}

TEST(SqliteStore, MarksItsFileAsOurs) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  const SqliteStore store(file);
  EXPECT_EQ(Connection(file, Connection::Mode::reading, nullptr).once("PRAGMA application_id"),
            std::to_string(kApplicationId));
}

TEST(SqliteStore, LeavesAnotherProgramsDatabaseAlone) {
  const TemporaryFolder folder;
  const auto file = folder.file("photos.db");
  {
    Connection connection(file, Connection::Mode::writing, nullptr);
    connection.once("PRAGMA journal_mode = WAL");
    connection.once("CREATE TABLE photo (name TEXT)");
    connection.leave_log();  // as a program leaves it that was ended in the middle of its work
  }
  std::filesystem::permissions(file, kForAll);
  const auto before = bytes_of(file);
  const auto log_before = bytes_of(file + "-wal");
  ASSERT_NE(log_before, "");
  for (const bool writing : {true, false}) {
    EXPECT_EQ(why_not_opened(file, {.writing = writing}),
              file +
                  " is the database of another program and no Redress database, and was left as it "
                  "is: name another.");
  }
  EXPECT_EQ(bytes_of(file), before);
  EXPECT_EQ(bytes_of(file + "-wal"), log_before);
  EXPECT_EQ(std::filesystem::status(file).permissions(), kForAll);
}

TEST(SqliteStore, SaysThatAFileIsNoDatabaseAndLeavesItAsItIs) {
  using namespace std::string_literals;
  const TemporaryFolder folder;
  const auto file = folder.file("other");
  for (const auto& bytes : {std::string(5000, 'x'), "Dear Ada,\n"s,
                            "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s + std::string(4096, '\0'),
                            std::string(4096, '\0'), "SQLite format"s}) {
    std::ofstream(file, std::ios::binary) << bytes;
    std::filesystem::permissions(file, kForAll);
    for (const bool writing : {true, false}) {
      EXPECT_EQ(why_not_opened(file, {.writing = writing}),
                file +
                    " is no Redress database, or its beginning is damaged, and was left as it is: "
                    "name another file, or restore a backup into a new one.");
    }
    EXPECT_EQ(bytes_of(file), bytes);
    EXPECT_EQ(std::filesystem::status(file).permissions(), kForAll);
    EXPECT_FALSE(std::filesystem::exists(file + "-wal"));
  }
}

TEST(SqliteStore, RemovesAgainWhatItMadeAndNothingWasWrittenTo) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  std::filesystem::create_symlink(folder.file("target.db"), folder.file("link.db"));
  for (const auto& name : {file, folder.file("link.db")}) {
    {
      SqliteStore store(name, {.only_filled = true});
      EXPECT_THROW(
          (void)store.fill([]() -> std::optional<casebook::Filling> { throw StorageFailure("x"); }),
          StorageFailure);
    }
    for (const char* part : {"", "-wal", "-shm"}) {
      EXPECT_FALSE(std::filesystem::exists(name + part)) << name << part;
    }
  }
  EXPECT_TRUE(std::filesystem::is_symlink(folder.file("link.db"))) << "it was there before";
  {
    SqliteStore store(file, {.only_filled = true});
    EXPECT_TRUE(store.fill([] { return std::nullopt; }));
  }
  EXPECT_EQ(why_not_opened(file, {.writing = false}), "") << "an empty copy is a copy";
  {
    const SqliteStore store(file, {.only_filled = true});
  }
  EXPECT_TRUE(std::filesystem::exists(file)) << "it was there before";
}

}  // namespace
}  // namespace redress::storage
