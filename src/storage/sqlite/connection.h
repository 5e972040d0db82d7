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

// A thin typed layer over SQLite's C interface: prepared once, bound by type, read column after
// column, and every failure an exception that says what kind it is.
namespace redress::storage {

enum class ErrorKind {
  busy,        // someone else holds the file; try again
  constraint,  // the row is there already, or is not as it must be
  disk_full,
  io,       // what is on the disk is uncertain
  corrupt,  // not a database, or a damaged one
  no_memory,
  other,
};

class SqliteError : public casebook::StorageFailure {
 public:
  SqliteError(ErrorKind kind, const std::string& what) : StorageFailure(what), kind_(kind) {}

  [[nodiscard]] ErrorKind kind() const { return kind_; }

 private:
  ErrorKind kind_;
};

/// The row a query stands on. Each call reads the next column.
class Row {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

  std::string text();
  std::int64_t number();
  /// Throws StorageFailure when the text is no moment.
  casebook::Instant instant();
  std::optional<casebook::Instant> instant_if_set();
  std::optional<casebook::Date> date_if_set();

 private:
  std::optional<std::string_view> next();

  sqlite3_stmt* statement_;
  int column_ = 0;
};

/// A statement being used: bound, stepped, and reset at the end of its life.
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

  /// True when it stands on a row.
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

  /// Opens a file; writing makes it when there is none. `vfs` names SQLite's layer to the file
  /// system, nullptr its usual one.
  Connection(const std::string& path, Mode mode, const char* vfs);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Runs a statement that gives no rows.
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

  /// read(Row&) of the first row, nothing when there is none.
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

  /// Runs a text that is not kept prepared, for schema steps and pragmas. Gives the first column of
  /// the first row, "" when there is none.
  std::string once(const std::string& sql);

  /// The same, with read(Row&) for each row.
  template <class Read>
  void each_once(const std::string& sql, Read&& read) {
    const Statement statement = prepare(sql, false);
    Query query(database_, statement.get());
    while (query.step()) {
      Row row = query.row();
      read(row);
    }
  }

  /// False when SQLite has rolled a transaction back by itself.
  [[nodiscard]] bool in_transaction() const;

  /// Pages in the write-ahead log that are not yet in the file.
  [[nodiscard]] int pages_to_move() const {
    return wal_pages_ - (moved_ <= wal_pages_ ? moved_ : 0);
  }

  /// Moves what it can from the write-ahead log into the file and syncs it. Waits for nobody; a
  /// long log starts over when nobody reads it just then.
  void checkpoint();

  /// Closing will leave the log as it is.
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
  int moved_ = 0;  // of them in the file; more than there are when the log has started over since
};

}  // namespace redress::storage
