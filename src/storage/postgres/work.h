#pragma once

#include <chrono>

#include "storage/postgres/pool.h"

// Doing a piece of work on some connection of a pool, and again where that is safe, until it is
// done or its time is up.
namespace redress::storage::postgres {

/// What is to be done after a failure.
class Tries {
 public:
  Tries(Pool& pool, Deadline deadline) : pool_(pool), deadline_(deadline) {}

  /// Returns when the work may be done again; throws StorageFailure when it may not.
  void after(const PostgresError& error);

  /// A commit was sent and no answer came: the work has to look first whether it is done already.
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

/// Ends a transaction that was not committed.
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

/// work(connection, perhaps_done) in a transaction, and its commit. Gives what the work gave.
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

/// work(connection), which asks one thing.
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
