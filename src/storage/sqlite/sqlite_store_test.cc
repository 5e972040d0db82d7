#include "storage/sqlite/sqlite_store.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <thread>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/check.h"
#include "casebook/testing.h"
#include "storage/rows.h"
#include "storage/schema.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/opening_testing.h"
#include "storage/sqlite/testing.h"
#include "storage/testing.h"

namespace redress::storage {
namespace {

using casebook::append_to;
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

TEST(SqliteStore, SaysHowItKeepsThings) {
  const TemporaryFolder folder;
  auto& disk = FaultyDisk::get();
  disk.reset();
  SqliteStore store(folder.file("redress.db"), {.vfs = FaultyDisk::kName});
  Connection another(folder.file("redress.db"), Connection::Mode::writing, nullptr);
  EXPECT_TRUE(store.health().writable);
  EXPECT_EQ(store.health().died_of, "");
  EXPECT_EQ(store.health().journal_mode, another.once("PRAGMA journal_mode"));
  EXPECT_EQ(store.health().synchronous, "2");
  for (const char* stream : {"1", "2", "3"}) {
    const int syncs = disk.count(FaultyDisk::Act::sync);
    ASSERT_TRUE(store.append(append_to("a", stream, {})));
    EXPECT_GT(disk.count(FaultyDisk::Act::sync), syncs) << "each commit is synced, as 2 means";
  }
  EXPECT_EQ(store.health().schema_version, schema_version());
  another.once("DELETE FROM redress_schema");
  EXPECT_EQ(store.health().schema_version, 0) << "it is asked and not assumed";
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

/// Opens the database for writing in another process; returns whether that worked, or why not.
std::string why_not_opened_elsewhere(const std::string& file) {
  int ends[2];
  CHECK(::pipe(ends) == 0);
  const auto child = ::fork();
  if (child == 0) {
    const auto why = why_not_opened(file);
    CHECK(::write(ends[1], why.data(), why.size()) == static_cast<ssize_t>(why.size()));
    ::_exit(0);
  }
  ::close(ends[1]);
  std::string said;
  char part[512];
  for (auto size = ::read(ends[0], part, sizeof(part)); size > 0;
       size = ::read(ends[0], part, sizeof(part))) {
    said.append(part, static_cast<std::size_t>(size));
  }
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  return said;
}

// The file itself is locked: a second process cannot get in by another name of it or when files
// beside it are removed.
TEST(SqliteStore, LetsNoOtherProcessWriteWhateverTheFileIsCalled) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  std::filesystem::create_symlink(file, folder.file("link.db"));
  {
    SqliteStore store(file);
    std::filesystem::create_hard_link(file, folder.file("second.db"));
    for (const char* name : {"redress.db", "link.db", "second.db"}) {
      EXPECT_THAT(why_not_opened_elsewhere(folder.file(name)),
                  HasSubstr("is being written to by process " + std::to_string(::getpid())))
          << name;
      EXPECT_THAT(why_not_opened(folder.file(name)), HasSubstr("is being written to"))
          << name << " from this process";
    }
    std::filesystem::remove(file + ".lock");
    EXPECT_THAT(why_not_opened_elsewhere(file), HasSubstr("is being written to"));
    ASSERT_TRUE(store.append(append_to("a", "1", {}))) << "the attempts did it no harm";
    std::filesystem::remove(folder.file("second.db"));
  }
  EXPECT_EQ(why_not_opened_elsewhere(file), "") << "once it is let go";
  EXPECT_EQ(why_not_opened_elsewhere(folder.file("link.db")), "");
}

TEST(SqliteStore, RefusesAFileWithTwoNames) {
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  ASSERT_EQ(why_not_opened(file), "");
  std::filesystem::create_hard_link(file, folder.file("second.db"));
  for (const char* name : {"redress.db", "second.db"}) {
    EXPECT_THAT(why_not_opened(folder.file(name)), HasSubstr("one of 2 names (hard links)"));
  }
}

/// What was written to a file that no longer exists is never acknowledged.
class FilesTakenAway : public testing::TestWithParam<std::pair<const char*, bool>> {};

TEST_P(FilesTakenAway, AreNoticedBeforeAnythingIsAcknowledged) {
  const auto [part, replaced] = GetParam();
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  SqliteStore store(file);
  ASSERT_TRUE(store.append(append_to("a", "1", {})));
  std::filesystem::copy_file(file + part, folder.file("copy"));
  std::filesystem::remove(file + part);
  if (replaced) {
    std::filesystem::rename(folder.file("copy"), file + part);
  }
  EXPECT_THROW((void)store.append(append_to("a", "2", {})), StorageFailure);
  EXPECT_THROW((void)store.append(append_to("a", "3", {})), StorageFailure);
  EXPECT_FALSE(store.health().writable);
  EXPECT_THAT(store.health().died_of, HasSubstr("was removed or replaced"));
}

INSTANTIATE_TEST_SUITE_P(, FilesTakenAway,
                         testing::Values(std::pair("", false), std::pair("", true),
                                         std::pair("-wal", false), std::pair("-wal", true)));

TEST(SqliteStore, KeepsItsFilesForTheirOwnerAlone) {
  namespace fs = std::filesystem;
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  constexpr auto kOthers = fs::perms::group_all | fs::perms::others_all;
  const auto open_to_others = [&](const std::string& name) {
    return (fs::status(name).permissions() & kOthers) != fs::perms::none;
  };
  {
    SqliteStore store(file);
    ASSERT_TRUE(store.append(append_to("a", "1", {})));
    for (const char* part : {"", "-wal", "-shm"}) {
      EXPECT_FALSE(open_to_others(file + part)) << part;
    }
  }
  fs::permissions(file, fs::perms::owner_all | fs::perms::others_read | fs::perms::group_read);
  ASSERT_TRUE(open_to_others(file));
  const SqliteStore store(file);
  EXPECT_FALSE(open_to_others(file)) << "what an earlier release left open";
}

/// A file-system layer in which SQLite waits for others without spending time: each wait is
/// counted. SQLite gives up after a number of waits, whatever the clock says.
class CountedWaits {
 public:
  static constexpr const char* kName = "counted-waits";

  CountedWaits() : vfs_(*sqlite3_vfs_find(nullptr)) {
    waits() = 0;
    vfs_.zName = kName;
    vfs_.xSleep = [](sqlite3_vfs* /*vfs*/, int microseconds) {
      ++waits();
      return microseconds;
    };
    CHECK(sqlite3_vfs_register(&vfs_, 0) == SQLITE_OK);
  }

  ~CountedWaits() { sqlite3_vfs_unregister(&vfs_); }

  CountedWaits(const CountedWaits&) = delete;
  CountedWaits& operator=(const CountedWaits&) = delete;

  static std::atomic<int>& waits() {
    static std::atomic<int> waits;
    return waits;
  }

 private:
  sqlite3_vfs vfs_;
};

// A backup reads for minutes; every writer would wait seconds for it.
TEST(SqliteStore, NeverWaitsForReadersToShortenItsLog) {
  const CountedWaits layer;
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  SqliteStore store(file, {.checkpoint_pages = 1, .vfs = CountedWaits::kName});
  ASSERT_TRUE(store.append(append_to("a", "1", {})));
  Connection reader(file, Connection::Mode::reading, nullptr);
  reader.once("BEGIN");
  reader.once("SELECT count(*) FROM event");
  const std::string long_text(4'000'000, 'x');
  int written = 0;
  while (std::filesystem::file_size(file + "-wal") < std::uintmax_t{72} * 1024 * 1024) {
    auto append = append_to("a", "long " + std::to_string(written++), {});
    append.rows->casefile.summary = long_text;
    ASSERT_TRUE(store.append(append));
  }
  ASSERT_TRUE(store.append(append_to("a", "short", {})));
  EXPECT_EQ(CountedWaits::waits(), 0);
}

// The control for the test above: where SQLite does wait, the waits are counted.
TEST(SqliteStore, WaitsForAnotherThatWritesAndIsSeenTo) {
  const CountedWaits layer;
  const TemporaryFolder folder;
  const auto file = folder.file("redress.db");
  Connection holder(file, Connection::Mode::writing, CountedWaits::kName);
  holder.once("BEGIN IMMEDIATE");
  Connection waiter(file, Connection::Mode::writing, CountedWaits::kName);
  EXPECT_THROW(waiter.once("BEGIN IMMEDIATE"), SqliteError);
  EXPECT_GT(CountedWaits::waits(), 10);
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
    EXPECT_EQ(rows->due.at(2).what, fmt::format("Fix the boiler ({})", rows->casefile.version));
  }
}

}  // namespace
}  // namespace redress::storage
