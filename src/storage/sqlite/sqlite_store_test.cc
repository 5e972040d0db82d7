#include "storage/sqlite/sqlite_store.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "casebook/testing.h"
#include "storage/rows.h"
#include "storage/schema.h"
#include "storage/sqlite/connection.h"
#include "storage/testing.h"

namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::StorageFailure;
using testing::AllOf;
using testing::HasSubstr;

std::string why_not_opened(const std::string& file, const SqliteOptions& options = {}) {
  try {
    const SqliteStore store(file, options);
    return "";
  } catch (const StorageFailure& failure) {
    return failure.what();
  }
}

std::string bytes_of(const std::string& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

TEST(SqliteStore, SaysHowItKeepsThings) {
  const TemporaryFolder folder;
  const SqliteStore store(folder.file("redress.db"));
  const auto health = store.health();
  EXPECT_TRUE(health.writable);
  EXPECT_EQ(health.journal_mode, "wal");
  EXPECT_EQ(health.synchronous, "full");
  EXPECT_EQ(health.schema_version, schema_version());
  EXPECT_EQ(health.died_of, "");
}

TEST(SqliteStore, LetsOnlyOneProcessWrite) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  {
    const SqliteStore store(file);
    EXPECT_THAT(why_not_opened(file),
                AllOf(HasSubstr(file), HasSubstr("process " + std::to_string(::getpid())),
                      HasSubstr("stop that one first")));
  }
  EXPECT_EQ(why_not_opened(file), "");
}

TEST(SqliteStore, ReadsBesideTheOneThatWrites) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  SqliteStore writing(file);
  SqliteStore reading(file, {.writing = false});
  ASSERT_TRUE(writing.append(append_to("a", "1", {})));
  EXPECT_EQ(reading.load("a", "1").size(), 1U);
  EXPECT_THROW((void)reading.append(append_to("a", "2", {})), StorageFailure);
  EXPECT_THROW(reading.record_attempt({}), StorageFailure);
  EXPECT_FALSE(reading.health().writable);
}

TEST(SqliteStore, ReadsWhatNobodyWritesTo) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  {
    ASSERT_TRUE(SqliteStore(file).append(append_to("a", "1", {})));
  }
  EXPECT_EQ(SqliteStore(file, {.writing = false}).load("a", "1").size(), 1U);
  EXPECT_EQ(SqliteStore(file).load("a", "1").size(), 1U);
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
    connection.once("INSERT INTO schema_version (version) VALUES (999)");
  }
  const auto before = bytes_of(file);
  for (const bool writing : {true, false}) {
    EXPECT_THAT(why_not_opened(file, {.writing = writing}),
                AllOf(HasSubstr(file), HasSubstr("newer release"), HasSubstr("version 999"),
                      HasSubstr("up to " + std::to_string(schema_version()))));
  }
  EXPECT_EQ(bytes_of(file), before);
}

TEST(SqliteStore, BringsTheDatabaseOfAnOlderReleaseUpToDate) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  {
    Connection connection(file, Connection::Mode::writing, nullptr);
    connection.run(kMakeSchemaVersion);
    for (const auto statement : schema_steps().front()) {
      connection.once(std::string(statement));
    }
    connection.run(kSetSchemaVersion, 1);
    for (const auto& event : append_to("a", "1", {}, 2).events) {
      insert_event(connection, event);
    }
    connection.once(
        "INSERT INTO casefile VALUES ('a', '1', 2, 'e', 'complaint', '', '', '', '', '', '', '', "
        "'', '2024-04-08T09:00:00Z', NULL, '', NULL, 1)");
  }
  EXPECT_THAT(why_not_opened(file, {.writing = false}), HasSubstr("has schema version 1"));
  SqliteStore store(file);
  EXPECT_EQ(store.load("a", "1").size(), 2U);
  EXPECT_TRUE(store.has_outdated_rows()) << "no markers were kept then";
  ASSERT_TRUE(store.replace_rows("a", "1", casebook::rows_at("a", "1", 2)));
  EXPECT_FALSE(store.has_outdated_rows());
  store.keep({casebook::import_of("a", "people"), {casebook::person_of("a", "P1")}, {}});
  EXPECT_EQ(store.person("a", "P1"), casebook::person_of("a", "P1"));
}

TEST(SqliteStore, LeavesAnotherProgramsDatabaseAlone) {
  const TemporaryFolder folder;
  const auto file = folder.file("photos.db");
  {
    Connection connection(file, Connection::Mode::writing, nullptr);
    connection.once("CREATE TABLE photo (name TEXT)");
  }
  const auto before = bytes_of(file);
  EXPECT_THAT(why_not_opened(file), HasSubstr("database of another program"));
  EXPECT_EQ(bytes_of(file), before);
}

TEST(SqliteStore, RefusesAFileThatIsNoDatabase) {
  const TemporaryFolder folder;
  const auto file = folder.file("letter.txt");
  std::ofstream(file) << std::string(5000, 'x');
  EXPECT_THAT(why_not_opened(file), HasSubstr("not a database"));
  EXPECT_EQ(bytes_of(file), std::string(5000, 'x'));
}

TEST(SqliteStore, KeepsTheLogShortAndTakesItAwayAtTheEnd) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  {
    SqliteStore store(file, {.checkpoint_pages = 50});
    for (int i = 0; i < 300; ++i) {
      ASSERT_TRUE(store.append(append_to("a", std::to_string(i), {})));
      (void)store.find("a", std::to_string(i));
    }
    EXPECT_LT(std::filesystem::file_size(file + "-wal"), 150U * 4096U);
  }
  EXPECT_FALSE(std::filesystem::exists(file + "-wal"));
  EXPECT_EQ(SqliteStore(file).streams({}, 1000).size(), 300U);
}

TEST(SqliteStore, ReadsOneMomentWhileOthersWrite) {
  const TemporaryFolder folder;
  SqliteStore store(folder.file("redress.db"));
  ASSERT_TRUE(store.append(append_to("a", "1", {})));
  std::jthread writer([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      EXPECT_TRUE(store.append(append_to("a", "1", casebook::end_of(store.load("a", "1")))));
    }
  });
  for (int i = 0; i < 300; ++i) {
    const auto rows = store.find("a", "1");
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->promises.at(0).what,
              fmt::format("Mend the boiler ({})", rows->casefile.version));
  }
}

}  // namespace
}  // namespace redress::storage
