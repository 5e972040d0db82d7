#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/postgres/connection.h"

namespace redress::storage::postgres {

/// A few connections, made as they are needed and lent to one thread at a time.
class Pool {
 public:
  using Maker = std::function<std::unique_ptr<Connection>(Deadline)>;

  Pool(int most, Maker make);

  /// A connection for as long as this lives. One that is broken, or in a transaction that could not
  /// be ended, is not lent again.
  class Loan {
   public:
    explicit Loan(Pool& pool, Deadline deadline);
    ~Loan();
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;

    Connection& operator*() const { return *connection_; }

   private:
    Pool& pool_;
    std::unique_ptr<Connection> connection_;
  };

  /// Closes those that nobody has just now: when one was lost, the server behind them all may be.
  void close_idle();

 private:
  std::unique_ptr<Connection> take(Deadline deadline);
  void give_back(std::unique_ptr<Connection> connection);

  const Maker make_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> idle_;
  int free_;  // how many more may be lent, idle or yet to be made
};

}  // namespace redress::storage::postgres
