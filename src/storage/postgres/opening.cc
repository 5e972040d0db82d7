#include "storage/postgres/opening.h"

#include <cstdint>
#include <string_view>

#include <fmt/format.h>

#include "storage/postgres/dialect.h"
#include "storage/schema.h"
#include "storage/statements.h"

namespace redress::storage::postgres {

namespace {

using casebook::StorageFailure;

constexpr int kOldestServer = 150000;

constexpr Sql kFacts(
    "SELECT current_setting('server_encoding'), current_setting('fsync'),"
    " current_setting('full_page_writes'), current_setting('synchronous_commit'),"
    " current_setting('transaction_read_only')");

// The server must not time out a COMMIT that is waiting for its standbys: it would report success.
constexpr Sql kLimitWriter(
    "SELECT set_config('statement_timeout', '0', false), set_config('lock_timeout', ?, false),"
    " set_config('idle_in_transaction_session_timeout', ?, false)");
constexpr Sql kLimitReader(
    "SELECT set_config('statement_timeout', ?, false),"
    " set_config('idle_in_transaction_session_timeout', ?, false),"
    " set_config('default_transaction_read_only', 'on', false)");

constexpr Sql kTables("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()");
constexpr Sql kOurTable(
    "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
    " AND tablename = 'redress_schema'");
// Other programs have a schema_version too.
constexpr Sql kTrialTables(
    "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
    " AND tablename IN ('schema_version', 'answered_request')");
constexpr std::int64_t kBoth = 2;

// Any number that no other program in the database uses.
constexpr Sql kLockSchema("SELECT pg_advisory_xact_lock(7235416302)");
constexpr Sql kShareSchema("SELECT pg_advisory_xact_lock_shared(7235416302)");

std::int64_t number(Connection& connection, Sql sql) {
  return connection.first(sql, [](Row& row) { return row.number(); }).value_or(0);
}

int schema_found(Connection& connection) {
  if (number(connection, kOurTable) == 0) {
    if (number(connection, kTrialTables) == kBoth) {
      return kATrialReleases;
    }
    return number(connection, kTables) == 0 ? kNoSchemaYet : kAnotherPrograms;
  }
  const auto version = static_cast<int>(number(connection, kSchemaVersion));
  return version == 0 ? kWithoutVersion : version;  // no row: the greatest of none
}

void take_step(Connection& connection, const SchemaStep& step) {
  if (&step == &schema_steps().front()) {
    connection.run(kMakeSchemaVersion);
  }
  for (const auto* statements : {&step.statements, &step.for_postgres}) {
    for (const std::string_view statement : *statements) {
      connection.once(in_postgres(statement));
    }
  }
  connection.run(kSetSchemaVersion, step.version);
}

void bring_up_to_date(Connection& connection, const std::string& database) {
  connection.begin();
  connection.run(kLockSchema);
  const int found = schema_found(connection);
  expect_known_schema(found, database);
  for (const SchemaStep& step : schema_steps()) {
    if (step.version > found) {
      take_step(connection, step);
    }
  }
  connection.commit();
}

// For settings, which must be waited for. If queued, they would be sent with the first transaction,
// take its snapshot before it can set its isolation level, and be undone if it is rolled back.
void nothing(Row& /*row*/) {}

std::string in_milliseconds(std::chrono::milliseconds time) {
  return fmt::format("{}ms", time.count());
}

}  // namespace

ServerFacts facts_of(Connection& connection) {
  ServerFacts facts;
  facts.version = connection.server_version();
  connection.each(kFacts, [&](Row& row) {
    facts.encoding = row.text();
    facts.fsync = row.text();
    facts.full_page_writes = row.text();
    facts.synchronous_commit = row.text();
    facts.read_only = row.text();
  });
  return facts;
}

void expect_readable(const ServerFacts& facts, const std::string& database) {
  if (facts.version < kOldestServer) {
    throw StorageFailure(fmt::format("{} is kept by PostgreSQL {}; it must be {} or later",
                                     database, facts.version / 10000, kOldestServer / 10000));
  }
  if (facts.encoding != "UTF8") {
    throw StorageFailure(
        fmt::format("{} keeps its texts in {}; make a database with ENCODING 'UTF8'", database,
                    facts.encoding));
  }
}

void expect_durable(const ServerFacts& facts, const std::string& database) {
  const auto refuse = [&](std::string_view setting, std::string_view found, std::string_view fix) {
    throw StorageFailure(fmt::format("{} may lose what it has acknowledged: {} is {}; {}", database,
                                     setting, found, fix));
  };
  constexpr std::string_view kFix = "set it to on in postgresql.conf and reload";
  if (facts.fsync != "on") {
    refuse("fsync", facts.fsync, kFix);
  }
  if (facts.full_page_writes != "on") {
    refuse("full_page_writes", facts.full_page_writes, kFix);
  }
  if (facts.synchronous_commit == "off") {
    refuse("synchronous_commit", facts.synchronous_commit,
           "set it to on for the server, the database and the role");
  }
  if (facts.read_only != "off") {
    throw StorageFailure(fmt::format(
        "{} does not accept writes: it is a standby, or is set to read-only. Name the primary,"
        " or all hosts with ?target_session_attrs=read-write",
        database));
  }
}

void limit_waits_of_writer(Connection& connection, std::chrono::milliseconds longest) {
  const std::string limit = in_milliseconds(longest);
  connection.each(kLimitWriter, nothing, limit, limit);
}

void limit_waits_of_reader(Connection& connection, std::chrono::milliseconds longest) {
  const std::string limit = in_milliseconds(longest);
  connection.each(kLimitReader, nothing, limit, limit);
}

void prepare_for_writing(Connection& connection, const std::string& database) {
  try {
    bring_up_to_date(connection, database);
  } catch (...) {
    if (!connection.is_broken()) {
      connection.roll_back();
    }
    throw;
  }
}

SchemaGuard::SchemaGuard(Connection& connection, const std::string& database)
    : connection_(connection), database_(database), found_(std::make_shared<std::int64_t>(0)) {
  connection.run(kShareSchema);
  // Not by reference: the reply may arrive after this object is gone.
  connection.later(kSchemaVersion, [found = found_](Row& row) { *found = row.number(); });
}

void SchemaGuard::expect_unchanged() const {
  if (*found_ == 0) {
    connection_.once("SELECT");  // waits for the reply
  }
  if (*found_ != schema_version()) {
    throw StorageFailure(
        fmt::format("{} was brought to schema version {} by another release while this one, which "
                    "writes {}, was running: start the server again with that release",
                    database_, *found_, schema_version()));
  }
}

void expect_todays_schema(Connection& connection, const std::string& database) {
  expect_readable_schema(schema_found(connection), database);
}

}  // namespace redress::storage::postgres
