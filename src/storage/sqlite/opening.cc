#include "storage/sqlite/opening.h"

#include <cstdint>
#include <string_view>

#include <fmt/format.h>

#include "storage/schema.h"
#include "storage/statements.h"

namespace redress::storage {

namespace {

using casebook::StorageFailure;

constexpr Sql kTables("SELECT count(*) FROM sqlite_master WHERE type = 'table'");
constexpr Sql kOurTable(
    "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'redress_schema'");
// Other programs have a schema_version too.
constexpr Sql kTrialTables(
    "SELECT count(*) FROM sqlite_master WHERE type = 'table'"
    " AND name IN ('schema_version', 'answered_request')");
constexpr std::int64_t kBoth = 2;

std::int64_t number(Connection& connection, Sql sql) {
  return connection.first(sql, [](Row& row) { return row.number(); }).value_or(0);
}

int schema_in(Connection& connection) {
  if (number(connection, kOurTable) == 0) {
    if (number(connection, kTrialTables) == kBoth) {
      return kATrialReleases;
    }
    return number(connection, kTables) == 0 ? kNoSchemaYet : kAnotherPrograms;
  }
  const auto version = static_cast<int>(number(connection, kSchemaVersion));
  return version == 0 ? kWithoutVersion : version;  // no row: the greatest of none
}

int schema_found(Connection& connection) {
  try {
    return schema_in(connection);
  } catch (const SqliteError& error) {
    if (error.kind() != ErrorKind::no_database) {
      throw;
    }
    return kNoDatabase;
  }
}

void expect(const std::string& file, std::string_view setting, const std::string& found,
            std::string_view wanted) {
  if (found != wanted) {
    throw StorageFailure(fmt::format("{} cannot be made durable: {} is {} and must be {}", file,
                                     setting, found, wanted));
  }
}

void make_durable(Connection& connection, const std::string& file) {
  expect(file, "journal_mode", connection.once("PRAGMA journal_mode = WAL"), "wal");
  connection.once("PRAGMA synchronous = FULL");
  expect(file, "synchronous", connection.once("PRAGMA synchronous"), "2");
  connection.once("PRAGMA cell_size_check = ON");
  // Erased text is overwritten with zeros, rather than left in the file for somebody to read.
  connection.once("PRAGMA secure_delete = ON");
}

void take_step(Connection& connection, const SchemaStep& step) {
  connection.once("BEGIN IMMEDIATE");
  if (&step == &schema_steps().front()) {
    connection.once(fmt::format("PRAGMA application_id = {}", kApplicationId));
    connection.run(kMakeSchemaVersion);
  }
  for (const auto* statements : {&step.statements, &step.for_sqlite}) {
    for (const std::string_view statement : *statements) {
      connection.once(std::string(statement));
    }
  }
  connection.run(kSetSchemaVersion, step.version);
  connection.once("COMMIT");
}

}  // namespace

void expect_ours(Connection& connection, const std::string& file) {
  try {
    expect_known_schema(schema_found(connection), file);
  } catch (const casebook::StorageFailure&) {
    connection.leave_log();  // of another program, which has not finished with it
    throw;
  }
}

void prepare_for_writing(Connection& connection, const std::string& file) {
  const int found = schema_found(connection);
  make_durable(connection, file);
  for (const SchemaStep& step : schema_steps()) {
    if (step.version > found) {
      take_step(connection, step);
    }
  }
}

void expect_readable(Connection& connection, const std::string& file) {
  try {
    expect_readable_schema(schema_found(connection), file);
  } catch (const SqliteError& error) {
    if (error.kind() != ErrorKind::read_only) {
      throw;
    }
    throw StorageFailure(fmt::format(
        "{} cannot be read where it is: SQLite needs to make files beside it (-wal and -shm), and "
        "its folder cannot be written to. Let this user write there, or copy the database and its "
        "-wal, if there is one, into a folder where it may.",
        file));
  }
}

}  // namespace redress::storage
