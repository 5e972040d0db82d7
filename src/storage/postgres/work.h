#pragma once

#include <chrono>

#include "storage/postgres/pool.h"

// Runs work on a connection from a pool, and retries it where that is safe, until it succeeds or
// its time is up.
namespace redress::storage::postgres {

/// Decides what happens after a failure.
class Tries {
 public:
  Tries(Pool& pool, Deadline deadline) : pool_(pool), deadline_(deadline) {}

  /// Returns when the work may be retried; throws StorageFailure when it may not.
  void after(const PostgresError& error);

  /// Returns whether a commit was sent and no reply came: the work must first check whether it is
  /// already done.
  [[nodiscard]] bool perhaps_done() const { return perhaps_done_; }

 private:
  [[nodiscard]] bool worth_it(ErrorKind kind);
  void pause() const;
  [[noreturn]] void give_up(const PostgresError& error) const;

  Pool& pool_;
  const Deadline deadline_;
  bool perhaps_done_ = false;
  int collisions_ = 0;
  int losses_ = 0;
};

/// A transaction, rolled back on destruction unless it was committed.
class Transaction {
 public:
  explicit Transaction(Connection& connection) : connection_(connection) { connection.begin(); }

  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit() {
    connection_.commit();
    is_over_ = true;
  }

 private:
  Connection& connection_;
  bool is_over_ = false;
};

/// Runs work(connection, perhaps_done) in a transaction, commits it and returns its result.
template <class Work>
auto write(Pool& pool, std::chrono::milliseconds longest, Work&& work) {
  const Deadline deadline = std::chrono::steady_clock::now() + longest;
  for (Tries tries(pool, deadline);;) {
    try {
      const Pool::Loan loan(pool, deadline);
      Transaction transaction(*loan);
      auto result = work(*loan, tries.perhaps_done());
      transaction.commit();
      return result;
    } catch (const PostgresError& error) {
      tries.after(error);
    }
  }
}

/// Runs work(connection), which runs a single query, and returns its result.
template <class Work>
auto read(Pool& pool, std::chrono::milliseconds longest, Work&& work) {
  const Deadline deadline = std::chrono::steady_clock::now() + longest;
  for (Tries tries(pool, deadline);;) {
    try {
      const Pool::Loan loan(pool, deadline);
      return work(*loan);
    } catch (const PostgresError& error) {
      tries.after(error);
    }
  }
}

}  // namespace redress::storage::postgres
