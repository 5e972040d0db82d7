#include <barrier>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/sqlite/testing.h"
#include "storage/testing.h"

// What is acknowledged is kept, and what is not kept is never acknowledged, whichever write or sync
// fails.
namespace redress::storage {
namespace {

using Act = FaultyDisk::Act;
using casebook::append_to;
using casebook::StorageFailure;
using testing::HasSubstr;

class StoreOnAFaultyDisk : public testing::Test {
 protected:
  StoreOnAFaultyDisk() { disk_.reset(); }

  ~StoreOnAFaultyDisk() override { disk_.reset(); }

  std::string file() const { return folder_.file("redress.db"); }

  // Returns whether it was acknowledged.
  static bool add(SqliteStore& store, const std::string& stream) {
    try {
      return store.append(append_to("a", stream, {}, 2)).has_value();
    } catch (const StorageFailure&) {
      return false;
    }
  }

  FaultyDisk& disk_ = FaultyDisk::get();
  const SqliteOptions options_{.checkpoint_pages = 8, .vfs = FaultyDisk::kName};

 private:
  TemporaryFolder folder_;
};

TEST_F(StoreOnAFaultyDisk, SyncsBeforeItAcknowledges) {
  SqliteStore store(file(), {.vfs = FaultyDisk::kName});
  for (int i = 0; i < 10; ++i) {
    disk_.reset();
    ASSERT_TRUE(add(store, std::to_string(i)));
    EXPECT_GE(disk_.count(Act::sync), 1);
  }
}

TEST_F(StoreOnAFaultyDisk, SharesASyncAmongThoseWhoWait) {
  SqliteStore store(file(), {.vfs = FaultyDisk::kName});
  disk_.reset();
  std::vector<std::thread> threads;
  for (int i = 0; i < 16; ++i) {
    threads.emplace_back([&, i] {
      for (int n = 0; n < 20; ++n) {
        EXPECT_TRUE(add(store, fmt::format("{}-{}", i, n)));
      }
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_LT(disk_.count(Act::sync), 16 * 20 / 2);
}

TEST_F(StoreOnAFaultyDisk, RefusesWhileTheDiskIsFullAndGoesOnAfterwards) {
  SqliteStore store(file(), options_);
  ASSERT_TRUE(add(store, "before"));
  disk_.fail(Act::write, 1, SQLITE_FULL, 1'000'000);
  for (int i = 0; i < 5; ++i) {
    EXPECT_FALSE(add(store, "full"));
  }
  EXPECT_THROW(store.record_attempt({"a", "1", {}, "{}", "close", "x", "y"}), StorageFailure);
  EXPECT_EQ(store.load("a", "before").size(), 2U) << "reading goes on";
  EXPECT_EQ(store.load("a", "full").size(), 0U);
  EXPECT_TRUE(store.health().writable);
  disk_.reset();
  EXPECT_TRUE(add(store, "after"));
}

// A restore that failed can be repeated as it was, with the same name.
TEST_F(StoreOnAFaultyDisk, LeavesNoNewFileThatCouldNotBeFilled) {
  auto options = options_;
  options.only_filled = true;
  bool filled = false;
  for (int nth = 1; !filled; ++nth) {
    disk_.fail(Act::write, nth, SQLITE_FULL, 1'000'000);
    try {
      SqliteStore store(file(), options);
      filled = add(store, "1");
    } catch (const StorageFailure&) {  // NOLINT(bugprone-empty-catch): it could not be opened
    }
    for (const char* part : {"", "-wal", "-shm"}) {
      ASSERT_TRUE(filled || !std::filesystem::exists(file() + part)) << nth << part;
    }
    ASSERT_LT(nth, 1000);
  }
  disk_.reset();
  EXPECT_EQ(SqliteStore(file(), options).load("a", "1").size(), 2U);
}

TEST_F(StoreOnAFaultyDisk, FailsEveryoneInTheBatch) {
  SqliteStore store(file(), options_);
  disk_.fail(Act::write, 1, SQLITE_FULL, 1'000'000);
  std::vector<std::thread> threads;
  for (int i = 0; i < 16; ++i) {
    threads.emplace_back([&, i] { EXPECT_FALSE(add(store, std::to_string(i))); });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_TRUE(store.streams({}, 100).empty());
}

TEST_F(StoreOnAFaultyDisk, IsDeadOnceASyncFailed) {
  {
    SqliteStore store(file(), options_);
    ASSERT_TRUE(add(store, "before"));
    disk_.fail(Act::sync, 1, SQLITE_IOERR_FSYNC);
    EXPECT_FALSE(add(store, "lost"));
    EXPECT_FALSE(store.health().writable);
    EXPECT_THAT(store.health().died_of, HasSubstr("disk I/O error"));
    // The disk would accept it now, but must not be asked: it does not report a second time what it
    // has lost.
    EXPECT_FALSE(add(store, "after"));
    EXPECT_EQ(store.load("a", "before").size(), 2U);
  }
  SqliteStore anew(file(), options_);
  EXPECT_EQ(anew.load("a", "before").size(), 2U);
  EXPECT_TRUE(add(anew, "after"));
}

// One scenario, run once for each write (or sync) it makes, with that one failing.
struct Fault {
  Act act;
  int code;
  std::string name;
};

class EveryFault : public StoreOnAFaultyDisk, public testing::WithParamInterface<Fault> {};

TEST_P(EveryFault, NeverAcknowledgesWhatIsNotKept) {
  int failed = 0;
  for (int nth = 1; nth <= 40; ++nth) {
    const std::string name = fmt::format("{}-{}", file(), nth);
    std::vector<std::string> acknowledged;
    disk_.fail(GetParam().act, nth, GetParam().code);
    try {
      SqliteStore store(name, options_);
      for (int i = 0; i < 12; ++i) {
        if (add(store, std::to_string(i))) {
          acknowledged.push_back(std::to_string(i));
        }
      }
    } catch (const StorageFailure&) {  // NOLINT(bugprone-empty-catch): as expected
      // It could not even be opened, so nothing was acknowledged.
    }
    failed += acknowledged.size() < 12 ? 1 : 0;
    disk_.reset();
    SqliteStore anew(name, options_);
    for (const auto& stream : acknowledged) {
      const auto events = anew.load("a", stream);
      ASSERT_EQ(events.size(), 2U) << "lost after a failure at " << nth;
      EXPECT_TRUE(casebook::verify_stream("a", stream, events).empty());
      EXPECT_EQ(anew.find("a", stream), casebook::rows_at("a", stream, 2));
    }
    // What was refused may still be there, but never half of it.
    for (const auto& [landlord, stream] : anew.streams({}, 100)) {
      EXPECT_EQ(anew.load(landlord, stream).size(), 2U);
      EXPECT_EQ(anew.find(landlord, stream)->casefile.version, 2);
    }
    EXPECT_TRUE(add(anew, "goes on"));
  }
  EXPECT_GT(failed, 5) << "the faults were not felt";
}

INSTANTIATE_TEST_SUITE_P(, EveryFault,
                         testing::Values(Fault{Act::write, SQLITE_FULL, "FullDisk"},
                                         Fault{Act::write, SQLITE_IOERR_WRITE, "FailingWrite"},
                                         Fault{Act::sync, SQLITE_IOERR_FSYNC, "FailingSync"}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace redress::storage
