#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "casebook/event_store.h"
#include "storage/sql.h"

struct sqlite3;
struct sqlite3_stmt;

// A thin typed layer over SQLite's C interface: statements are prepared once, values bound by type
// and columns read in order; every failure is an exception that gives its kind.
namespace redress::storage {

enum class ErrorKind {
  busy,        // somebody else has the file locked; try again
  constraint,  // the row already exists, or is not valid
  disk_full,
  io,  // the state of the disk is uncertain
  corrupt,
  no_database,  // another kind of file, or one whose beginning is damaged
  no_memory,
  read_only,  // the file, or the folder in which its log and index lie
  other,
};

class SqliteError : public casebook::StorageFailure {
 public:
  SqliteError(ErrorKind kind, const std::string& what) : StorageFailure(what), kind_(kind) {}

  [[nodiscard]] ErrorKind kind() const { return kind_; }

 private:
  ErrorKind kind_;
};

/// A query's current row. Each call reads the next column.
class Row {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

  std::string text();
  std::int64_t number();
  /// Throws StorageFailure when the text is not a moment.
  casebook::Instant instant();
  std::optional<casebook::Instant> instant_if_set();
  std::optional<casebook::Date> date_if_set();

 private:
  std::optional<std::string_view> next();

  sqlite3_stmt* statement_;
  int column_ = 0;
};

/// A statement in use: bound, stepped, and reset on destruction.
class Query {
 public:
  Query(sqlite3* database, sqlite3_stmt* statement) : database_(database), statement_(statement) {}

  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query();

  template <class... Values>
  void bind(const Values&... values) {
    int place = 0;
    (bind_one(++place, values), ...);
  }

  /// Returns whether there is a next row, and moves to it.
  bool step();

  [[nodiscard]] Row row() const { return Row(statement_); }

 private:
  // Texts must outlive the query.
  void bind_one(int place, std::string_view text);
  void bind_number(int place, std::int64_t number);
  void bind_one(int place, casebook::Instant at);
  void bind_one(int place, const std::optional<casebook::Instant>& at);
  void bind_one(int place, const std::optional<casebook::Date>& day);

  template <std::integral Number>
  void bind_one(int place, Number number) {
    bind_number(place, static_cast<std::int64_t>(number));
  }

  void bound(int code);

  sqlite3* database_;
  sqlite3_stmt* statement_;
};

/// One connection, for one thread at a time.
class Connection {
 public:
  using Row = storage::Row;

  enum class Mode { writing, reading };

  /// Opens a file; in writing mode, creates it when there is none. `vfs` names SQLite's file-system
  /// layer; nullptr means the default.
  Connection(const std::string& path, Mode mode, const char* vfs);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Runs a statement that returns no rows.
  template <class... Values>
  void run(Sql sql, const Values&... values) {
    Query query(database_, prepared(sql));
    query.bind(values...);
    while (query.step()) {
    }
  }

  /// Calls read(Row&) for each row.
  template <class Read, class... Values>
  void each(Sql sql, Read&& read, const Values&... values) {
    Query query(database_, prepared(sql));
    query.bind(values...);
    while (query.step()) {
      Row row = query.row();
      read(row);
    }
  }

  /// Returns read(Row&) of the first row; nothing when there is none.
  template <class Read, class... Values>
  auto first(Sql sql, Read&& read, const Values&... values) {
    Query query(database_, prepared(sql));
    query.bind(values...);
    using Value = decltype(read(std::declval<Row&>()));
    if (!query.step()) {
      return std::optional<Value>();
    }
    Row row = query.row();
    return std::optional<Value>(read(row));
  }

  /// Runs SQL without keeping it prepared, for schema steps and pragmas. Returns the first column
  /// of the first row; "" when there is none.
  std::string once(const std::string& sql);

  /// The same, calling read(Row&) for each row.
  template <class Read>
  void each_once(const std::string& sql, Read&& read) {
    const Statement statement = prepare(sql, false);
    Query query(database_, statement.get());
    while (query.step()) {
      Row row = query.row();
      read(row);
    }
  }

  /// Returns false when SQLite has rolled back a transaction by itself.
  [[nodiscard]] bool in_transaction() const;

  /// Returns the number of pages in the write-ahead log that are not yet in the file.
  [[nodiscard]] int pages_to_move() const {
    return wal_pages_ - (moved_ <= wal_pages_ ? moved_ : 0);
  }

  /// Moves what it can from the write-ahead log into the file and syncs it, without waiting. A long
  /// log starts over if nobody is reading it.
  void checkpoint();

  /// Leaves the log as it is on closing.
  void leave_log();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };

  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

  sqlite3_stmt* prepared(Sql sql);
  Statement prepare(std::string_view sql, bool keep);

  sqlite3* database_ = nullptr;
  std::unordered_map<const void*, Statement> statements_;
  int wal_pages_ = 0;  // in the log after the last commit
  int moved_ = 0;  // of those, in the file; larger than wal_pages_ once the log has started over
};

}  // namespace redress::storage
