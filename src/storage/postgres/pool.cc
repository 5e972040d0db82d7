#include "storage/postgres/pool.h"

#include <utility>

namespace redress::storage::postgres {

Pool::Pool(int most, Maker make) : make_(std::move(make)), free_(most) {}

// Returns null when a new connection is needed.
std::unique_ptr<Connection> Pool::take(Deadline deadline) {
  std::unique_lock lock(mutex_);
  if (!returned_.wait_until(lock, deadline, [&] { return free_ > 0; })) {
    throw PostgresError(ErrorKind::late,
                        "every connection to the database was busy; try again, or allow more of "
                        "them");
  }
  --free_;
  if (idle_.empty()) {
    return nullptr;
  }
  auto connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

void Pool::give_back(std::unique_ptr<Connection> connection) {
  {
    const std::lock_guard lock(mutex_);
    if (connection && !connection->is_broken()) {
      idle_.push_back(std::move(connection));
    }
    ++free_;
  }
  returned_.notify_one();
}

void Pool::close_idle() {
  std::vector<std::unique_ptr<Connection>> closing;
  const std::lock_guard lock(mutex_);
  closing.swap(idle_);
}

Pool::Loan::Loan(Pool& pool, Deadline deadline) : pool_(pool), connection_(pool.take(deadline)) {
  try {
    if (!connection_) {
      connection_ = pool.make_(deadline);
    }
  } catch (...) {
    pool.give_back(nullptr);
    throw;
  }
  connection_->answer_by(deadline);
}

Pool::Loan::~Loan() { pool_.give_back(std::move(connection_)); }

}  // namespace redress::storage::postgres
