#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/postgres/connection.h"

namespace redress::storage::postgres {

/// A few connections, opened when needed and lent to one thread at a time.
class Pool {
 public:
  using Maker = std::function<std::unique_ptr<Connection>(Deadline)>;

  Pool(int most, Maker make);

  /// A connection for as long as this object lives. A broken one, or one whose transaction could
  /// not be ended, is not lent again.
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

  /// Closes the idle connections: when one was lost, the server behind all of them may be down.
  void close_idle();

 private:
  std::unique_ptr<Connection> take(Deadline deadline);
  void give_back(std::unique_ptr<Connection> connection);

  const Maker make_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> idle_;
  int free_;  // how many more can be lent, idle or not yet opened
};

}  // namespace redress::storage::postgres
