#pragma once

#include <map>
#include <string>

#include <libpq-fe.h>

#include "casebook/event_store.h"
#include "storage/postgres/values.h"

namespace redress {

/// libpq alone: the rows of an append in one transaction on one connection, with prepared
/// statements, no checks of versions or keys, and no locks.
class RawPostgres {
 public:
  enum class Sending {
    one_by_one,  // waits for each statement's reply, as a plain program would
    pipelined,   // sends all statements of a transaction at once: the lowest possible cost
  };

  RawPostgres(const std::string& url, Sending sending);
  ~RawPostgres();
  RawPostgres(const RawPostgres&) = delete;
  RawPostgres& operator=(const RawPostgres&) = delete;

  /// Returns once it is committed.
  void write(const casebook::Append& append);

 private:
  void write_rows(const casebook::Rows& rows);
  template <class... All>
  void run(const char* sql, const All&... all);
  void send(const std::string& name, const storage::postgres::Values& values);
  void prepare(const std::string& name, const std::string& sql,
               const storage::postgres::Values& values);
  void finish();

  PGconn* connection_;
  Sending sending_;
  std::map<const char*, std::string> names_;
  int owed_ = 0;  // outstanding replies of the pipeline
};

}  // namespace redress
