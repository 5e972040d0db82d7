#include "storage/sqlite/sqlite_store.h"

#include <atomic>
#include <optional>

#include "storage/schema.h"
#include "storage/sqlite/file_lock.h"
#include "storage/sqlite/opening.h"
#include "storage/sqlite/readers.h"
#include "storage/sqlite/search_engine.h"
#include "storage/sqlite/writer.h"
#include "storage/store_over.cc.h"

namespace redress::storage {

// Members are constructed in this order and destroyed in reverse: the readers close first, then the
// writer, which as the last connection moves the log into the file, then the lock.
struct SqliteEngine {
  SqliteEngine(const std::string& file, const SqliteOptions& options) {
    if (options.writing) {
      lock.emplace(file);
      connection.emplace(file, Connection::Mode::writing, options.vfs);
      expect_ours(*connection, file);
      lock->keep_from_others();
      prepare_for_writing(*connection, file);
      journal_mode = connection->once("PRAGMA journal_mode");
      synchronous = connection->once("PRAGMA synchronous");
      writer.emplace(*connection, options.checkpoint_pages, FileWatch(file));
    }
    readers.emplace(file, options.readers, options.vfs);
    readers->with([&](Connection& reader) { expect_readable(reader, file); });
    if (lock && !options.only_filled) {
      lock->keep();
    }
  }

  ~SqliteEngine() {
    if (lock && is_filled) {
      lock->keep();
    }
  }

  SqliteEngine(const SqliteEngine&) = delete;
  SqliteEngine& operator=(const SqliteEngine&) = delete;

  template <class Work>
  auto read(Work&& work) {
    return readers->with(work);
  }

  template <class Work>
  auto read_moment(Work&& work) {
    return readers->with(work);
  }

  // One thread writes, so each piece of work is alone on every stream, and its outcome is always
  // known.
  template <class IsDone, class Work>
  auto write(const StreamNames& /*names*/, IsDone&& /*is_done*/, Work&& work) {
    decltype(work(*connection)) result{};
    writing().perform([&](Connection& database) { result = work(database); });
    is_filled = true;
    return result;
  }

  template <class Work>
  auto fill(Work&& work) {
    return write({}, kDoAgain, work);
  }

  void vouch(Connection& /*database*/) const {}

  void rest(Connection& /*database*/) const {}

  void rest_reading(Connection& /*database*/) const {}

  Writer& writing() {
    if (!writer) {
      throw casebook::StorageFailure("the database was opened only to read");
    }
    return *writer;
  }

  std::string journal_mode;
  std::string synchronous;
  std::atomic<bool> is_filled = false;
  std::optional<FileLock> lock;
  std::optional<Connection> connection;
  std::optional<Writer> writer;
  std::optional<Readers> readers;
};

template class StoreOver<SqliteEngine>;

SqliteStore::SqliteStore(const std::string& file, const SqliteOptions& options)
    : StoreOver(std::make_unique<SqliteEngine>(file, options)) {}

SqliteHealth SqliteStore::health() const {
  SqliteHealth health;
  health.journal_mode = engine().journal_mode;
  health.synchronous = engine().synchronous;
  health.schema_version = engine().readers->with([](Connection& reader) {
    return static_cast<int>(
        reader.first(kSchemaVersion, [](Row& row) { return row.number(); }).value_or(0));
  });
  if (const auto& writer = engine().writer) {
    health.died_of = writer->died_of();
    health.writable = health.died_of.empty();
    health.commits = writer->commits();
  }
  return health;
}

}  // namespace redress::storage
