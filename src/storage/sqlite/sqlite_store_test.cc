#include "storage/sqlite/sqlite_store.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>
#include <thread>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "base/check.h"
#include "casebook/testing.h"
#include "storage/rows.h"
#include "storage/schema.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/testing.h"
#include "storage/testing.h"

namespace redress::storage {
namespace {

using casebook::append_to;
using casebook::StorageFailure;

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
