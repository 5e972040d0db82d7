#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "storage/sqlite/connection.h"

namespace redress::storage {

/// A few connections that only read, lent to one thread at a time.
class Readers {
 public:
  Readers(const std::string& file, int count, const char* vfs);

  /// Waits for a free connection and calls use(Connection&) in one transaction, so that everything
  /// it reads is as of one moment.
  template <class Use>
  auto with(Use&& use) {
    const Loan loan(*this);
    return use(*loan.connection);
  }

 private:
  class Loan {
   public:
    explicit Loan(Readers& readers);
    ~Loan();
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;

    std::unique_ptr<Connection> connection;

   private:
    Readers& readers_;
  };

  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> free_;
};

}  // namespace redress::storage
