#include "storage/sqlite/sqlite_store.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "storage/copying.h"
#include "storage/schema.h"
#include "storage/server_state_over.h"
#include "storage/sqlite/file_lock.h"
#include "storage/sqlite/opening.h"
#include "storage/sqlite/readers.h"
#include "storage/sqlite/writer.h"

namespace redress::storage {

namespace {

using casebook::Append;
using casebook::Appended;
using casebook::AppendProblem;
using casebook::Attempt;
using casebook::CasefileRow;
using casebook::Instant;
using casebook::KeySeen;
using casebook::Rows;
using casebook::StorageFailure;
using casebook::StoredEvent;
using casebook::TrayQuery;

}  // namespace

// Made in this order and let go in the other: the readers close first, then the writer, which then
// is the last connection and moves the log into the file, then the lock.
struct SqliteStore::Parts {
  Parts(const std::string& file, const SqliteOptions& options) {
    if (options.writing) {
      lock.emplace(file);
      connection.emplace(file, Connection::Mode::writing, options.vfs);
      prepare_for_writing(*connection, file);
      writer.emplace(*connection, options.checkpoint_pages);
    }
    readers.emplace(file, options.readers, options.vfs);
    readers->with([&](Connection& reader) { expect_readable(reader, file); });
  }

  Writer& writing() {
    if (!writer) {
      throw StorageFailure("the database was opened only to read");
    }
    return *writer;
  }

  template <class Work>
  auto read(Work&& work) {
    return readers->with(work);
  }

  template <class Work>
  auto write_again(Work&& work) {
    decltype(work(*connection)) result{};
    writing().perform([&](Connection& database) { result = work(database); });
    return result;
  }

  ServerStateOver<Parts> server_state{*this};
  std::optional<FileLock> lock;
  std::optional<Connection> connection;
  std::optional<Writer> writer;
  std::optional<Readers> readers;
};

SqliteStore::SqliteStore(const std::string& file, const SqliteOptions& options)
    : parts_(std::make_unique<Parts>(file, options)) {}

SqliteStore::~SqliteStore() = default;

std::vector<StoredEvent> SqliteStore::load(std::string_view landlord, std::string_view stream) {
  return parts_->readers->with(
      [&](Connection& reader) { return read_stream(reader, landlord, stream); });
}

Result<Appended, AppendProblem> SqliteStore::append(const Append& append) {
  casebook::check_hangs_together(append);
  Result<Appended, AppendProblem> result;
  parts_->writing().perform([&](Connection& writer) { result = write_append(writer, append); });
  return result;
}

std::optional<KeySeen> SqliteStore::seen(std::string_view landlord,
                                         std::string_view idempotency_key) {
  return parts_->readers->with(
      [&](Connection& reader) { return key_seen(reader, landlord, idempotency_key); });
}

void SqliteStore::record_attempt(const Attempt& attempt) {
  parts_->writing().perform([&](Connection& writer) { insert_attempt(writer, attempt); });
}

std::vector<Attempt> SqliteStore::attempts(std::string_view landlord, std::string_view stream) {
  return parts_->readers->with(
      [&](Connection& reader) { return read_attempts(reader, landlord, stream); });
}

std::vector<SqliteStore::StreamName> SqliteStore::streams(const StreamName& after, int limit) {
  return parts_->readers->with(
      [&](Connection& reader) { return read_streams(reader, after, limit); });
}

bool SqliteStore::replace_rows(std::string_view landlord, std::string_view stream,
                               const Rows& rows) {
  bool replaced = false;
  parts_->writing().perform(
      [&](Connection& writer) { replaced = write_rows(writer, landlord, stream, rows); });
  return replaced;
}

std::vector<CasefileRow> SqliteStore::tray(const TrayQuery& query) {
  return parts_->readers->with([&](Connection& reader) { return read_tray(reader, query); });
}

std::int64_t SqliteStore::tray_count(const TrayQuery& query) {
  return parts_->readers->with([&](Connection& reader) { return count_tray(reader, query); });
}

std::optional<Rows> SqliteStore::find(std::string_view landlord, std::string_view reference) {
  return parts_->readers->with(
      [&](Connection& reader) { return read_rows(reader, landlord, reference); });
}

std::vector<SqliteStore::HeldMarker> SqliteStore::markers_on(std::string_view landlord,
                                                             std::string_view person_number) {
  return parts_->readers->with(
      [&](Connection& reader) { return read_markers_on(reader, landlord, person_number); });
}

bool SqliteStore::has_outdated_rows() {
  return parts_->readers->with([](Connection& reader) { return finds_outdated_rows(reader); });
}

std::vector<SqliteStore::StreamName> SqliteStore::to_wake(Instant now, int limit) {
  return parts_->readers->with(
      [&](Connection& reader) { return read_to_wake(reader, now, limit); });
}

void SqliteStore::keep(const casebook::Copied& copied) {
  parts_->writing().perform([&](Connection& writer) { write_copied(writer, copied, [] {}); });
}

std::optional<casebook::Person> SqliteStore::person(std::string_view landlord,
                                                    std::string_view number) {
  return parts_->readers->with(
      [&](Connection& reader) { return find_person(reader, landlord, number); });
}

std::optional<casebook::Property> SqliteStore::property(std::string_view landlord,
                                                        std::string_view number) {
  return parts_->readers->with(
      [&](Connection& reader) { return find_property(reader, landlord, number); });
}

std::vector<casebook::Import> SqliteStore::imports(std::string_view landlord) {
  return parts_->readers->with([&](Connection& reader) { return read_imports(reader, landlord); });
}

void SqliteStore::read_all(const std::function<void(const casebook::Holdings&)>& visit) {
  parts_->readers->with([&](Connection& reader) { read_everything(reader, visit); });
}

bool SqliteStore::fill(const std::function<std::optional<casebook::Filling>()>& next) {
  bool is_empty = false;
  parts_->writing().perform([&](Connection& writer) {
    is_empty = holds_nothing(writer);
    while (is_empty) {
      const auto part = next();
      if (!part) {
        return;
      }
      write_filling(writer, *part);
    }
  });
  return is_empty;
}

SqliteHealth SqliteStore::health() const {
  // Opening has read these settings back and refuses any other; only whether it lives can change.
  SqliteHealth health;
  health.journal_mode = "wal";
  health.synchronous = "full";
  health.schema_version = schema_version();
  if (parts_->writer) {
    health.died_of = parts_->writer->died_of();
    health.writable = health.died_of.empty();
    health.commits = parts_->writer->commits();
  }
  return health;
}

casebook::ServerState& SqliteStore::server_state() { return parts_->server_state; }

}  // namespace redress::storage
