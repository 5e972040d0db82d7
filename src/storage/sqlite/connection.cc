#include "storage/sqlite/connection.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "calendar/london.h"
#include "storage/stored_text.h"

namespace redress::storage {

namespace {

constexpr int kWaitForOthersMs = 5000;
constexpr int kLongLog = 16000;  // pages: 64 MB

ErrorKind kind_of(int extended) {
  if (extended == SQLITE_IOERR_SHMSIZE) {
    return ErrorKind::disk_full;  // no room for the log's index
  }
  switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ErrorKind::busy;
    case SQLITE_CONSTRAINT:
      return ErrorKind::constraint;
    case SQLITE_FULL:
      return ErrorKind::disk_full;
    case SQLITE_IOERR:
      return ErrorKind::io;
    case SQLITE_CORRUPT:
      return ErrorKind::corrupt;
    case SQLITE_NOTADB:
      return ErrorKind::no_database;
    case SQLITE_NOMEM:
      return ErrorKind::no_memory;
    case SQLITE_READONLY:
      return ErrorKind::read_only;
    default:
      return ErrorKind::other;
  }
}

[[noreturn]] void throw_error(sqlite3* database, std::string_view doing) {
  const int code = sqlite3_extended_errcode(database);
  throw SqliteError(kind_of(code), fmt::format("the database failed while {}: {} (SQLite {})",
                                               doing, sqlite3_errmsg(database), code));
}

int note_pages(void* pages, sqlite3* /*database*/, const char* /*name*/, int count) {
  *static_cast<int*>(pages) = count;
  return SQLITE_OK;
}

}  // namespace

std::optional<std::string_view> Row::next() {
  const int column = column_++;
  const auto* text = sqlite3_column_text(statement_, column);
  if (text == nullptr) {
    return std::nullopt;
  }
  return std::string_view(reinterpret_cast<const char*>(text),
                          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

std::string Row::text() { return std::string(next().value_or("")); }

std::int64_t Row::number() {
  const int column = column_++;
  // A column of SQLite takes a text where a number belongs, and gives it as 0.
  if (sqlite3_column_type(statement_, column) == SQLITE_TEXT) {
    column_ = column;
    refuse_number(text());
  }
  return sqlite3_column_int64(statement_, column);
}

casebook::Instant Row::instant() { return stored_instant(next().value_or("")); }

std::optional<casebook::Instant> Row::instant_if_set() {
  const auto text = next();
  return text ? std::optional(stored_instant(*text)) : std::nullopt;
}

std::optional<casebook::Date> Row::date_if_set() {
  const auto text = next();
  return text ? std::optional(stored_date(*text)) : std::nullopt;
}

Query::~Query() { sqlite3_reset(statement_); }

bool Query::step() {
  switch (sqlite3_step(statement_)) {
    case SQLITE_ROW:
      return true;
    case SQLITE_DONE:
      return false;
    default:
      throw_error(database_, "running a statement");
  }
}

void Query::bound(int code) {
  if (code != SQLITE_OK) {
    throw_error(database_, "binding a value");
  }
}

void Query::bind_one(int place, std::string_view text) {
  // The data pointer of an empty view may be null, which would mean NULL.
  bound(sqlite3_bind_text64(statement_, place, text.data() == nullptr ? "" : text.data(),
                            text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Query::bind_number(int place, std::int64_t number) {
  bound(sqlite3_bind_int64(statement_, place, number));
}

void Query::bind_one(int place, casebook::Instant at) {
  const std::string text = calendar::to_iso_utc(at);
  bound(sqlite3_bind_text64(statement_, place, text.data(), text.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8));
}

void Query::bind_one(int place, const std::optional<casebook::Instant>& at) {
  if (at) {
    bind_one(place, *at);
  } else {
    bound(sqlite3_bind_null(statement_, place));
  }
}

void Query::bind_one(int place, const std::optional<casebook::Date>& day) {
  if (!day) {
    return bound(sqlite3_bind_null(statement_, place));
  }
  const std::string text = calendar::to_iso(*day);
  bound(sqlite3_bind_text64(statement_, place, text.data(), text.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8));
}

Connection::Connection(const std::string& path, Mode mode, const char* vfs) {
  const int access =
      mode == Mode::writing ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  const int code = sqlite3_open_v2(path.c_str(), &database_, access | SQLITE_OPEN_NOMUTEX, vfs);
  if (code != SQLITE_OK) {
    const std::string why = database_ == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(database_);
    sqlite3_close_v2(database_);
    throw SqliteError(kind_of(code), fmt::format("{} cannot be opened: {}", path, why));
  }
  sqlite3_extended_result_codes(database_, 1);
  sqlite3_busy_timeout(database_, kWaitForOthersMs);
  // SQLite would checkpoint inside COMMIT and ignore a failed sync of the file. Ours is a separate
  // step.
  sqlite3_wal_autocheckpoint(database_, 0);
  sqlite3_wal_hook(database_, note_pages, &wal_pages_);
  sqlite3_db_config(database_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  if (mode == Mode::reading) {
    // Only the writer may move pages from the log into the file, even when a reader is the last.
    leave_log();
  }
}

Connection::~Connection() {
  statements_.clear();
  sqlite3_close(database_);
}

void Connection::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Connection::Statement Connection::prepare(std::string_view sql, bool keep) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()),
                         keep ? SQLITE_PREPARE_PERSISTENT : 0, &statement, nullptr) != SQLITE_OK) {
    throw_error(database_, "preparing a statement");
  }
  return Statement(statement);
}

sqlite3_stmt* Connection::prepared(Sql sql) {
  Statement& statement = statements_[sql.text()];
  if (!statement) {
    statement = prepare(sql.text(), true);
  }
  return statement.get();
}

std::string Connection::once(const std::string& sql) {
  std::optional<std::string> first;
  each_once(sql, [&](Row& row) {
    if (!first) {
      first = row.text();
    }
  });
  return first.value_or("");
}

bool Connection::in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }

void Connection::checkpoint() {
  const int mode = wal_pages_ > kLongLog ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_PASSIVE;
  // Never wait: a backup reads for minutes, and every writer would wait with each checkpoint. The
  // log grows meanwhile, and starts over once nobody is reading.
  sqlite3_busy_timeout(database_, 0);
  const int code = sqlite3_wal_checkpoint_v2(database_, nullptr, mode, &wal_pages_, &moved_);
  sqlite3_busy_timeout(database_, kWaitForOthersMs);
  if (code != SQLITE_OK && code != SQLITE_BUSY) {
    throw_error(database_, "moving the log into the file");
  }
}

void Connection::leave_log() {
  sqlite3_db_config(database_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

}  // namespace redress::storage
