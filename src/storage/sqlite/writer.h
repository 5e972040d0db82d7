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

/// The one thread that writes. Work that arrives during a commit waits and is committed together,
/// with one sync of the disk for all of it. Each piece of work has its own savepoint, so that one
/// that throws undoes only itself.
///
/// A full disk or a busy file fails all the work of the batch; the next batch may succeed. After
/// any other disk failure the contents of the disk are unknown, and a second sync may claim what
/// the first has lost. The writer then stays dead, every call fails, and the process should be
/// restarted. The same applies when the database or its log was removed, replaced or cut short:
/// what was written then is not acknowledged.
class Writer {
 public:
  using Work = std::function<void(Connection&)>;

  /// Uses a connection opened for writing, which must outlive it. Checkpoints once the log has this
  /// many pages.
  Writer(Connection& connection, int checkpoint_pages, FileWatch files);
  /// Finishes the waiting work, and waits until its callers have returned.
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Returns once the work is committed and synced. Throws what the work threw, or StorageFailure
  /// when it is not certain to be on disk. Any thread may call; the work runs on the writer's
  /// thread.
  void perform(const Work& work);

  /// Returns why writing has stopped; "" while all is well.
  [[nodiscard]] std::string died_of() const;

  /// Returns the number of commits.
  [[nodiscard]] std::int64_t commits() const { return commits_; }

 private:
  // Lives on the stack of the waiting thread.
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
  /// Dies of trouble with the files, unless it is "".
  void give_up_if(const std::string& trouble, const Batch& batch);
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
  // All work up to this ticket is done. Callers wait on this one number, so that one call wakes a
  // whole batch and none of them has to queue for the mutex.
  std::atomic<std::int64_t> finished_ = 0;
  std::atomic<int> inside_ = 0;  // callers in perform()
  std::atomic<std::int64_t> commits_ = 0;
  std::thread thread_;  // last, so that it starts when everything else exists
};

}  // namespace redress::storage
