// Writes to a database from several threads until it is killed, and writes to standard output
// what was acknowledged: one line "stream seq hash" for each event, after append has returned, and
// "failed" for each append that could not be kept. Like any client, it retries what failed.
//
//   torture_writer DATABASE ROUND THREADS faithful|hasty|unsynced|failing|failing-hasty
//
// DATABASE is an SQLite file or a postgres:// address. "hasty" acknowledges before the commit and
// "unsynced" writes through a disk that fakes syncs: both exist to show that the torture test
// notices. Under "failing" every nth write or sync of the disk fails.
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "casebook/testing.h"
#include "storage/postgres/address.h"
#include "storage/postgres/postgres_store.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/sqlite/testing.h"

namespace {

using namespace redress;
using casebook::Append;
using casebook::StorageFailure;

constexpr std::string_view kLandlord = "a-landlord";
// A real client would give up after this many refusals.
constexpr int kPatience = 20;

// Written in one call, so that the parent never reads half a line unless we are killed during it.
void say(const std::string& lines) {
  if (::write(STDOUT_FILENO, lines.data(), lines.size()) < 0) {
    std::_Exit(1);
  }
}

void acknowledge(const Append& append) {
  std::string lines;
  for (const auto& event : append.events) {
    lines += fmt::format("{} {} {}\n", event.stream, event.seq, event.hash);
  }
  say(lines);
}

// Reports an append as done, and does it later.
class HastyStore {
 public:
  explicit HastyStore(casebook::Store& store) : store_(store), thread_([this] { work(); }) {}

  void append(const Append& append) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(append);
    arrived_.notify_one();
  }

 private:
  [[noreturn]] void work() {
    for (;;) {
      std::unique_lock lock(mutex_);
      arrived_.wait(lock, [&] { return !waiting_.empty(); });
      const Append next = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      try {
        (void)store_.append(next);
      } catch (const StorageFailure&) {
        say("failed\n");
      }
    }
  }

  casebook::Store& store_;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Append> waiting_;
  std::thread thread_;
};

// One client of the store.
class Client {
 public:
  Client(casebook::Store& store, std::string name)
      : store_(store), name_(std::move(name)), chance_(std::hash<std::string>()(name_)) {}

  // Runs until its patience is exhausted. Most appends go to streams that others write to as well,
  // or begin new ones; some are refused, and some calls only read.
  void work() {
    for (int n = 0; failures_ < kPatience; ++n) {
      try {
        if (chance_() % 8 == 0) {
          store_.record_attempt(
              {std::string(kLandlord), name_, casebook::moment(n), "{}", "close", "x", "y"});
          (void)store_.tray({.landlord = std::string(kLandlord), .limit = 10});
        }
        write(n);
      } catch (const StorageFailure&) {
        fail();
      }
    }
  }

 private:
  void write(int n) {
    const bool shared = chance_() % 2 == 0;
    const std::string stream =
        shared ? fmt::format("shared-{}", chance_() % 8) : fmt::format("{}-{}", name_, n);
    const auto end =
        shared ? casebook::end_of(store_.load(kLandlord, stream)) : casebook::ChainEnd();
    auto append = casebook::append_to(kLandlord, stream, end, 2);
    append.idempotency_key = fmt::format("{}-{}", name_, n);
    send(append);
  }

  void send(const Append& append) {
    while (failures_ < kPatience) {
      try {
        if (store_.append(append)) {
          acknowledge(append);
        }
        return;
      } catch (const StorageFailure&) {
        fail();
      }
    }
  }

  void fail() {
    ++failures_;
    say("failed\n");
  }

  casebook::Store& store_;
  const std::string name_;
  std::minstd_rand chance_;
  int failures_ = 0;
};

[[noreturn]] void write_hastily(HastyStore& store, const std::string& name) {
  for (int n = 0;; ++n) {
    const auto append = casebook::append_to(kLandlord, fmt::format("{}-{}", name, n), {}, 2);
    store.append(append);
    acknowledge(append);
  }
}

// Which act fails, how often and how varies from round to round.
void prepare_disk(std::string_view manner, int round) {
  auto& disk = storage::FaultyDisk::get();
  if (manner == "unsynced") {
    disk.lie_about_syncs(true);
  }
  if (manner.starts_with("failing")) {
    const int nth = 20 + round * 37 % 200;
    switch (round % 3) {
      case 0:
        return disk.fail_every(storage::FaultyDisk::Act::write, nth, SQLITE_FULL);
      case 1:
        return disk.fail_every(storage::FaultyDisk::Act::write, nth, SQLITE_IOERR_WRITE);
      default:
        return disk.fail_every(storage::FaultyDisk::Act::sync, nth, SQLITE_IOERR_FSYNC);
    }
  }
}

std::unique_ptr<casebook::Store> open(const std::string& database) {
  if (storage::postgres::Address::looks_like_one(database)) {
    return std::make_unique<storage::PostgresStore>(database);
  }
  // A short log, so that many faults hit a checkpoint.
  return std::make_unique<storage::SqliteStore>(
      database, storage::SqliteOptions{.checkpoint_pages = 40, .vfs = storage::FaultyDisk::kName});
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fputs(
        "usage: torture_writer DATABASE ROUND THREADS "
        "faithful|hasty|unsynced|failing|failing-hasty\n",
        stderr);
    return 2;
  }
  const std::string_view manner = argv[4];
  prepare_disk(manner, std::atoi(argv[2]));
  std::unique_ptr<casebook::Store> store;
  try {
    store = open(argv[1]);
  } catch (const StorageFailure&) {
    say("failed\n");
    return 0;
  }
  std::optional<HastyStore> hasty;
  if (manner.ends_with("hasty")) {
    hasty.emplace(*store);
  }
  std::vector<std::thread> threads;
  for (int i = 0; i < std::atoi(argv[3]); ++i) {
    const std::string name = fmt::format("round-{}-{}", argv[2], i);
    threads.emplace_back(
        [&, name] { hasty ? write_hastily(*hasty, name) : Client(*store, name).work(); });
  }
  for (auto& thread : threads) {
    thread.join();
  }
}
