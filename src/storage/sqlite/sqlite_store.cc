#include "storage/sqlite/sqlite_store.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "storage/rows.h"
#include "storage/schema.h"
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
using casebook::Tray;
using casebook::TrayQuery;

KeySeen read_key(Row& row) {
  KeySeen seen;
  seen.stream = row.text();
  seen.version = row.number();
  seen.request_digest = row.text();
  return seen;
}

std::int64_t version_of(Connection& connection, std::string_view landlord,
                        std::string_view stream) {
  return connection.first(
                       kVersion, [](Row& row) { return row.number(); }, landlord, stream)
      .value_or(0);
}

Result<Appended, AppendProblem> write_append(Connection& connection, const Append& append) {
  if (!append.idempotency_key.empty()) {
    const auto seen = connection.first(kKeySeen, read_key, append.landlord, append.idempotency_key);
    if (seen && seen->request_digest != append.request_digest) {
      return fail(AppendProblem::key_belongs_to_another_request);
    }
    if (seen) {
      return Appended{seen->version, seen->stream, true};
    }
  }
  if (version_of(connection, append.landlord, append.stream) != append.expected_version) {
    return fail(AppendProblem::someone_else_was_first);
  }
  for (const StoredEvent& event : append.events) {
    insert_event(connection, event);
  }
  put_rows(connection, append.rows);
  const StoredEvent& last = append.events.back();
  if (!append.idempotency_key.empty()) {
    connection.run(kInsertKey, append.landlord, append.idempotency_key, append.request_digest,
                   append.stream, last.seq, last.recorded_at);
  }
  return Appended{last.seq, append.stream, false};
}

// Calls use(statement, values...) with what a tray asks for: its list and its count differ only in
// the statement.
template <class Use>
void with_tray(const TrayQuery& query, Use&& use) {
  switch (query.tray) {
    case Tray::all_open:
      return use(kTrayOpen, kCountOpen, query.landlord);
    case Tray::unallocated:
      return use(kTrayOwned, kCountOwned, query.landlord, std::string_view());
    case Tray::mine:
      return use(kTrayOwned, kCountOwned, query.landlord, query.owner);
    case Tray::late:
      return use(kTrayLate, kCountLate, query.landlord, query.now);
    case Tray::closed:
      return use(kTrayClosed, kCountClosed, query.landlord);
  }
}

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
    readers->with([&](Connection& reader) { return readable_schema(reader, file); });
  }

  Writer& writing() {
    if (!writer) {
      throw StorageFailure("the database was opened only to read");
    }
    return *writer;
  }

  std::optional<FileLock> lock;
  std::optional<Connection> connection;
  std::optional<Writer> writer;
  std::optional<Readers> readers;
};

SqliteStore::SqliteStore(const std::string& file, const SqliteOptions& options)
    : parts_(std::make_unique<Parts>(file, options)) {}

SqliteStore::~SqliteStore() = default;

std::vector<StoredEvent> SqliteStore::load(std::string_view landlord, std::string_view stream) {
  return parts_->readers->with([&](Connection& reader) {
    std::vector<StoredEvent> events;
    reader.each(
        kLoadEvents, [&](Row& row) { events.push_back(read_event(row)); }, landlord, stream);
    return events;
  });
}

Result<Appended, AppendProblem> SqliteStore::append(const Append& append) {
  casebook::check_hangs_together(append);
  Result<Appended, AppendProblem> result;
  parts_->writing().perform([&](Connection& writer) { result = write_append(writer, append); });
  return result;
}

std::optional<KeySeen> SqliteStore::seen(std::string_view landlord,
                                         std::string_view idempotency_key) {
  return parts_->readers->with([&](Connection& reader) {
    return reader.first(kKeySeen, read_key, landlord, idempotency_key);
  });
}

void SqliteStore::record_attempt(const Attempt& attempt) {
  parts_->writing().perform([&](Connection& writer) { insert_attempt(writer, attempt); });
}

std::vector<Attempt> SqliteStore::attempts(std::string_view landlord, std::string_view stream) {
  return parts_->readers->with([&](Connection& reader) {
    std::vector<Attempt> attempts;
    reader.each(
        kAttempts, [&](Row& row) { attempts.push_back(read_attempt(row)); }, landlord, stream);
    return attempts;
  });
}

std::vector<SqliteStore::StreamName> SqliteStore::streams(const StreamName& after, int limit) {
  return parts_->readers->with([&](Connection& reader) {
    std::vector<StreamName> names;
    reader.each(
        kStreams,
        [&](Row& row) {
          std::string landlord = row.text();
          names.push_back({std::move(landlord), row.text()});
        },
        after.landlord, after.stream, after.landlord, after.stream, limit);
    return names;
  });
}

bool SqliteStore::replace_rows(std::string_view landlord, std::string_view stream,
                               const Rows& rows) {
  bool replaced = false;
  parts_->writing().perform([&](Connection& writer) {
    const auto version = version_of(writer, landlord, stream);
    replaced = version != 0 && version == rows.casefile.version;
    if (replaced) {
      put_rows(writer, rows);
    }
  });
  return replaced;
}

std::vector<CasefileRow> SqliteStore::tray(const TrayQuery& query) {
  return parts_->readers->with([&](Connection& reader) {
    std::vector<CasefileRow> rows;
    with_tray(query, [&](Sql list, Sql /*count*/, const auto&... values) {
      reader.each(
          list, [&](Row& row) { rows.push_back(read_casefile(row)); }, values..., query.limit,
          query.offset);
    });
    return rows;
  });
}

std::int64_t SqliteStore::tray_count(const TrayQuery& query) {
  return parts_->readers->with([&](Connection& reader) {
    std::int64_t count = 0;
    with_tray(query, [&](Sql /*list*/, Sql counting, const auto&... values) {
      count = reader.first(counting, [](Row& row) { return row.number(); }, values...).value_or(0);
    });
    return count;
  });
}

std::optional<Rows> SqliteStore::find(std::string_view landlord, std::string_view reference) {
  return parts_->readers->with([&](Connection& reader) -> std::optional<Rows> {
    auto casefile = reader.first(kCasefile, read_casefile<Row>, landlord, reference);
    if (!casefile) {
      return std::nullopt;
    }
    Rows rows{std::move(*casefile), {}, {}};
    reader.each(
        kDeadlines, [&](Row& row) { rows.deadlines.push_back(read_deadline(row)); }, landlord,
        reference);
    reader.each(
        kPromises, [&](Row& row) { rows.promises.push_back(read_promise(row)); }, landlord,
        reference);
    return rows;
  });
}

std::vector<SqliteStore::StreamName> SqliteStore::to_wake(Instant now, int limit) {
  return parts_->readers->with([&](Connection& reader) {
    std::vector<StreamName> names;
    reader.each(
        kToWake,
        [&](Row& row) {
          std::string landlord = row.text();
          names.push_back({std::move(landlord), row.text()});
        },
        now, limit);
    return names;
  });
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

}  // namespace redress::storage
