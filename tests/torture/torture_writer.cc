// Writes to a database from several threads until it is killed, and says on standard output what
// was acknowledged: one line "stream seq hash" for each event, after append has returned.
//
//   torture_writer DATABASE ROUND THREADS faithful|hasty
//
// "hasty" acknowledges before the commit. It is there to show that the torture notices.
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <deque>
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
#include "storage/sqlite/sqlite_store.h"

namespace {

using namespace redress;
using casebook::Append;

constexpr std::string_view kLandlord = "a-landlord";

void acknowledge(const Append& append) {
  std::string lines;
  for (const auto& event : append.events) {
    lines += fmt::format("{} {} {}\n", event.stream, event.seq, event.hash);
  }
  // In one call, so that the parent never reads half a line unless we are killed in it.
  if (::write(STDOUT_FILENO, lines.data(), lines.size()) < 0) {
    std::_Exit(1);
  }
}

// Takes an append, says it is done, and does it later.
class HastyStore {
 public:
  explicit HastyStore(storage::SqliteStore& store) : store_(store), thread_([this] { work(); }) {}

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
      (void)store_.append(next);
    }
  }

  storage::SqliteStore& store_;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Append> waiting_;
  std::thread thread_;
};

// Half of the work goes on with streams that others write to as well, half begins new ones.
[[noreturn]] void write_faithfully(storage::SqliteStore& store, const std::string& name) {
  std::minstd_rand chance(std::hash<std::string>()(name));
  for (int n = 0;; ++n) {
    const bool shared = chance() % 2 == 0;
    const std::string stream =
        shared ? fmt::format("shared-{}", chance() % 8) : fmt::format("{}-{}", name, n);
    const auto end =
        shared ? casebook::end_of(store.load(kLandlord, stream)) : casebook::ChainEnd();
    auto append = casebook::append_to(kLandlord, stream, end, 2);
    append.idempotency_key = fmt::format("{}-{}", name, n);
    if (store.append(append)) {
      acknowledge(append);
    }
  }
}

[[noreturn]] void write_hastily(HastyStore& store, const std::string& name) {
  for (int n = 0;; ++n) {
    const auto append = casebook::append_to(kLandlord, fmt::format("{}-{}", name, n), {}, 2);
    store.append(append);
    acknowledge(append);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fputs("usage: torture_writer DATABASE ROUND THREADS faithful|hasty\n", stderr);
    return 2;
  }
  // A short log, so that many kills fall into a checkpoint.
  storage::SqliteStore store(argv[1], {.checkpoint_pages = 40});
  std::optional<HastyStore> hasty;
  if (std::string_view(argv[4]) == "hasty") {
    hasty.emplace(store);
  }
  std::vector<std::thread> threads;
  for (int i = 0; i < std::atoi(argv[3]); ++i) {
    const std::string name = fmt::format("round-{}-{}", argv[2], i);
    threads.emplace_back(
        [&, name] { hasty ? write_hastily(*hasty, name) : write_faithfully(store, name); });
  }
  threads.front().join();
}
