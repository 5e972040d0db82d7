#include "storage/sqlite/readers.h"

#include <utility>

namespace redress::storage {

namespace {

constexpr Sql kBegin("BEGIN");
constexpr Sql kEnd("ROLLBACK");  // nothing was written

}  // namespace

Readers::Readers(const std::string& file, int count, const char* vfs) {
  for (int i = 0; i < count; ++i) {
    auto connection = std::make_unique<Connection>(file, Connection::Mode::reading, vfs);
    connection->once("PRAGMA query_only = ON");
    free_.push_back(std::move(connection));
  }
}

Readers::Loan::Loan(Readers& readers) : readers_(readers) {
  std::unique_lock lock(readers.mutex_);
  readers.returned_.wait(lock, [&] { return !readers.free_.empty(); });
  connection = std::move(readers.free_.back());
  readers.free_.pop_back();
  lock.unlock();
  try {
    connection->run(kBegin);
  } catch (...) {
    const std::lock_guard back(readers.mutex_);
    readers.free_.push_back(std::move(connection));
    throw;
  }
}

Readers::Loan::~Loan() {
  try {
    connection->run(kEnd);
  } catch (const SqliteError&) {  // NOLINT(bugprone-empty-catch): nothing to do
    // SQLite has already ended the transaction; the next BEGIN shows whether the connection is
    // sound.
  }
  const std::lock_guard lock(readers_.mutex_);
  readers_.free_.push_back(std::move(connection));
  readers_.returned_.notify_one();
}

}  // namespace redress::storage
