#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "storage/postgres/connection.h"

namespace redress::storage::postgres {

/// What a server says of itself.
struct ServerFacts {
  int version = 0;  // 150004: 15.4
  std::string encoding;
  std::string fsync;
  std::string full_page_writes;
  std::string synchronous_commit;
  std::string read_only;  // "on": a standby, or a server told to take no writes
};

[[nodiscard]] ServerFacts facts_of(Connection& connection);

/// Throws StorageFailure, with the fix, when a server is too old, keeps texts in another encoding
/// than UTF-8 or, where we write, may lose what it acknowledged.
void expect_readable(const ServerFacts& facts, const std::string& database);
void expect_durable(const ServerFacts& facts, const std::string& database);

/// How long the server itself lets a connection of ours wait: a little more than we do, so that
/// what a caller has given up does not hold up the others for long.
void limit_waits_of_writer(Connection& connection, std::chrono::milliseconds longest);
void limit_waits_of_reader(Connection& connection, std::chrono::milliseconds longest);

/// Brings the schema up to date, whole or not at all; one of several nodes at a time. Throws
/// StorageFailure, naming the database and why not.
void prepare_for_writing(Connection& connection, const std::string& database);

/// Stands around a transaction that writes: until it ends no other release changes the schema, and
/// where one has done so already, nothing may be committed.
class SchemaGuard {
 public:
  /// Queues what it asks; `database` is its name in words and outlives this.
  SchemaGuard(Connection& connection, const std::string& database);

  /// Throws StorageFailure when the schema is no longer this release's. To be called before the
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
