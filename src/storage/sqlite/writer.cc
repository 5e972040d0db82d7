#include "storage/sqlite/writer.h"

#include <utility>

#include <fmt/format.h>

#include "system/log.h"

namespace redress::storage {

namespace {

constexpr std::size_t kLargestBatch = 256;

constexpr Sql kBeginWriting("BEGIN IMMEDIATE");
constexpr Sql kCommit("COMMIT");
constexpr Sql kRollback("ROLLBACK");
constexpr Sql kSavepoint("SAVEPOINT request");
constexpr Sql kRelease("RELEASE request");
constexpr Sql kUndo("ROLLBACK TO request");

// After these errors the file is unchanged, and the next attempt may succeed.
bool may_pass(ErrorKind kind) {
  return kind == ErrorKind::disk_full || kind == ErrorKind::busy || kind == ErrorKind::no_memory;
}

// Only the work itself is at fault; the transaction around it is sound.
bool is_own_fault(ErrorKind kind) {
  return kind == ErrorKind::constraint || kind == ErrorKind::read_only || kind == ErrorKind::other;
}

std::exception_ptr dead(const std::string& why) {
  return std::make_exception_ptr(casebook::StorageFailure(fmt::format(
      "nothing is written any more since the disk failed ({}); start the server again", why)));
}

// Counts a caller. Its destruction is the caller's last use of the writer.
class Presence {
 public:
  explicit Presence(std::atomic<int>& count) : count_(count) { ++count_; }

  ~Presence() { --count_; }

  Presence(const Presence&) = delete;
  Presence& operator=(const Presence&) = delete;

 private:
  std::atomic<int>& count_;
};

}  // namespace

Writer::Writer(Connection& connection, int checkpoint_pages, FileWatch files)
    : connection_(connection),
      checkpoint_pages_(checkpoint_pages),
      files_(std::move(files)),
      thread_([this] { serve(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  arrived_.notify_one();
  thread_.join();
  while (inside_.load() != 0) {
    std::this_thread::yield();
  }
}

void Writer::perform(const Work& work) {
  const Presence presence(inside_);
  Request request{work};
  {
    const std::lock_guard lock(mutex_);
    if (!died_of_.empty()) {
      std::rethrow_exception(dead(died_of_));
    }
    request.ticket = ++last_ticket_;
    waiting_.push_back(&request);
  }
  arrived_.notify_one();
  for (auto finished = finished_.load(); finished < request.ticket; finished = finished_.load()) {
    finished_.wait(finished);
  }
  if (request.failure) {
    std::rethrow_exception(request.failure);
  }
}

std::string Writer::died_of() const {
  const std::lock_guard lock(mutex_);
  return died_of_;
}

void Writer::serve() {
  for (Batch batch = next_batch(); !batch.empty(); batch = next_batch()) {
    if (const std::string why = died_of(); !why.empty()) {
      give_up(batch, dead(why));
    } else {
      write(batch);
    }
    // The only place where work is acknowledged: after COMMIT has returned, or with the failure.
    finish(batch);
    tidy();
  }
}

// Returns an empty batch only when all work is done and no more will come.
Writer::Batch Writer::next_batch() {
  std::unique_lock lock(mutex_);
  arrived_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
  if (waiting_.size() <= kLargestBatch) {
    return std::exchange(waiting_, {});
  }
  const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(kLargestBatch);
  Batch batch(waiting_.begin(), end);
  waiting_.erase(waiting_.begin(), end);
  return batch;
}

void Writer::give_up_if(const std::string& trouble, const Batch& batch) {
  if (!trouble.empty()) {
    give_up(batch, dead(trouble));
    die(trouble);
  }
}

void Writer::write(const Batch& batch) {
  if (const auto shrinkage = files_.shrinkage(); !shrinkage.empty()) {
    return give_up_if(shrinkage, batch);
  }
  try {
    commit(batch);
    give_up_if(files_.trouble(), batch);
  } catch (const SqliteError& error) {
    give_up(batch, std::current_exception());
    if (!may_pass(error.kind())) {
      die(error.what());
    }
  } catch (...) {
    give_up(batch, std::current_exception());
  }
  if (!connection_.in_transaction()) {
    return;
  }
  try {
    connection_.run(kRollback);
  } catch (const SqliteError& error) {
    die(error.what());
  }
}

void Writer::commit(const Batch& batch) {
  connection_.run(kBeginWriting);
  for (Request* request : batch) {
    attempt(*request);
  }
  connection_.run(kCommit);
  ++commits_;
}

void Writer::attempt(Request& request) {
  connection_.run(kSavepoint);
  try {
    request.work(connection_);
  } catch (const SqliteError& error) {
    if (!is_own_fault(error.kind()) || !connection_.in_transaction()) {
      throw;
    }
    request.failure = std::current_exception();
    connection_.run(kUndo);
  } catch (...) {
    request.failure = std::current_exception();
    connection_.run(kUndo);
  }
  connection_.run(kRelease);
}

void Writer::give_up(const Batch& batch, const std::exception_ptr& failure) {
  for (Request* request : batch) {
    request->failure = failure;
  }
}

void Writer::finish(const Batch& batch) {
  // Read the ticket first: once the number is set, waiting callers return and their requests are
  // gone.
  const std::int64_t last = batch.back()->ticket;
  finished_.store(last);
  finished_.notify_all();
}

void Writer::tidy() {
  if (connection_.pages_to_move() < checkpoint_pages_ || !died_of().empty()) {
    return;
  }
  try {
    connection_.checkpoint();
  } catch (const SqliteError& error) {
    if (may_pass(error.kind())) {
      system::log(system::LogLevel::warning, "checkpoint-put-off", {{"why", error.what()}});
    } else {
      const auto shrinkage = files_.shrinkage();  // says more than that reading failed
      die(shrinkage.empty() ? error.what() : shrinkage);
    }
  }
}

void Writer::die(const std::string& why) {
  system::log(system::LogLevel::error, "store-died", {{"why", why}});
  connection_.leave_log();
  const std::lock_guard lock(mutex_);
  if (died_of_.empty()) {
    died_of_ = why;
  }
}

}  // namespace redress::storage
