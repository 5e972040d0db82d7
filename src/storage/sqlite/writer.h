#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "storage/sqlite/connection.h"
#include "storage/sqlite/file_watch.h"

namespace redress::storage {

/// The one thread that writes. What arrives while it commits waits and is committed together: one
/// sync of the disk for all of them. Each piece of work stands in a savepoint of its own, so one
/// that throws undoes only itself.
///
/// A full disk or a busy file fails all work of the batch and the next batch may fare better. After
/// any other failure of the disk nobody knows what is on it, and a second sync may claim what the
/// first has lost: the writer is dead from then on, says so to everyone, and the process should be
/// started again. So it is when the database or its log was removed or replaced under its name:
/// what was written then is not acknowledged.
class Writer {
 public:
  using Work = std::function<void(Connection&)>;

  /// Takes over a connection opened for writing. Checkpoints once this many pages wait in the log.
  Writer(Connection& connection, int checkpoint_pages, FileWatch files);
  /// Finishes what is waiting, and waits until those who waited for it have gone.
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Returns once the work is committed and synced. Throws what the work threw, or StorageFailure
  /// when it is not on the disk for sure. Any thread may call; the work runs on the writer's.
  void perform(const Work& work);

  /// Why nothing is written any more; "" while all is well.
  [[nodiscard]] std::string died_of() const;

  /// How often it has committed.
  [[nodiscard]] std::int64_t commits() const { return commits_; }

 private:
  // Lives on the stack of the thread that waits for it.
  struct Request {
    const Work& work;
    std::int64_t ticket = 0;
    std::exception_ptr failure = nullptr;
  };

  using Batch = std::deque<Request*>;

  void serve();
  Batch next_batch();
  void write(const Batch& batch);
  void commit(const Batch& batch);
  void attempt(Request& request);
  void give_up(const Batch& batch, const std::exception_ptr& failure);
  void finish(const Batch& batch);
  void tidy();
  void die(const std::string& why);

  Connection& connection_;
  const int checkpoint_pages_;
  FileWatch files_;
  mutable std::mutex mutex_;
  std::condition_variable arrived_;
  Batch waiting_;
  bool stopping_ = false;
  std::int64_t last_ticket_ = 0;
  std::string died_of_;
  // Up to which ticket all is done. Those who wait wait on this one number, so that one call wakes
  // a whole batch and none of them has to queue for the mutex to find out.
  std::atomic<std::int64_t> finished_ = 0;
  std::atomic<int> inside_ = 0;  // callers in perform()
  std::atomic<std::int64_t> commits_ = 0;
  std::thread thread_;  // last: it starts when all else is there
};

}  // namespace redress::storage
