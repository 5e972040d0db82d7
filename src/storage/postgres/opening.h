#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "storage/postgres/connection.h"

namespace redress::storage::postgres {

/// What a server reports about itself.
struct ServerFacts {
  int version = 0;  // 150004: 15.4
  std::string encoding;
  std::string fsync;
  std::string full_page_writes;
  std::string synchronous_commit;
  std::string read_only;  // "on": a standby, or a server set to refuse writes
};

[[nodiscard]] ServerFacts facts_of(Connection& connection);

/// Throws StorageFailure, with the fix, when a server is too old, stores text in an encoding other
/// than UTF-8 or, for writing, may lose what it has acknowledged.
void expect_readable(const ServerFacts& facts, const std::string& database);
void expect_durable(const ServerFacts& facts, const std::string& database);

/// Sets how long the server itself lets one of our connections wait: a little longer than we do, so
/// that what a caller has given up on does not block others for long.
void limit_waits_of_writer(Connection& connection, std::chrono::milliseconds longest);
void limit_waits_of_reader(Connection& connection, std::chrono::milliseconds longest);

/// Brings the schema up to date, all or nothing; one node at a time. Throws StorageFailure, naming
/// the database and the reason.
void prepare_for_writing(Connection& connection, const std::string& database);

/// Guards a transaction that writes: until it ends no other release can change the schema, and if
/// one already has, nothing may be committed.
class SchemaGuard {
 public:
  /// Queues its statements. `database` is its name in words and must outlive this object.
  SchemaGuard(Connection& connection, const std::string& database);

  /// Throws StorageFailure when the schema is no longer this release's. Call it before the
  /// transaction is committed.
  void expect_unchanged() const;

 private:
  Connection& connection_;
  const std::string& database_;
  std::shared_ptr<std::int64_t> found_;
};

/// Throws StorageFailure when the schema is not one this release can read.
void expect_todays_schema(Connection& connection, const std::string& database);

}  // namespace redress::storage::postgres
