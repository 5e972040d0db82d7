#pragma once

#include <string>

#include <sqlite3.h>

#include "casebook/event_store.h"

namespace redress {

/// The bare C interface, on one thread. Uses only our schema, settings and SQL statements: no
/// checks of versions or keys, and no savepoints.
class RawSqlite {
 public:
  explicit RawSqlite(const std::string& file);
  ~RawSqlite();
  RawSqlite(const RawSqlite&) = delete;
  RawSqlite& operator=(const RawSqlite&) = delete;

  void begin();
  void commit();

  /// Writes the rows of an append, in the current transaction.
  void write(const casebook::Append& append);

 private:
  sqlite3_stmt* prepare(const char* sql);

  sqlite3* database_ = nullptr;
  sqlite3_stmt* begin_;
  sqlite3_stmt* commit_;
  sqlite3_stmt* event_;
  sqlite3_stmt* casefile_;
  sqlite3_stmt* drop_due_;
  sqlite3_stmt* due_;
  sqlite3_stmt* key_;
};

}  // namespace redress
