#pragma once

#include <string>
#include <string_view>
#include <vector>

// The tables, in SQL that both SQLite 3.40 and PostgreSQL 15 understand: TEXT, BIGINT and SMALLINT,
// partial indexes, no functions, no defaults. Moments are text in UTC ("2022-09-12T09:00:00Z"),
// which both engines can order and a person can read. Every table's key begins with the landlord.
namespace redress::storage {

/// The statements that turn one version of the schema into the next; the first starts from an empty
/// database.
struct SchemaStep {
  int version = 0;
  std::vector<std::string_view> statements;
  // What one engine has in place of the other's: the words that a search finds, and their index.
  std::vector<std::string_view> for_sqlite = {};
  std::vector<std::string_view> for_postgres = {};
};

/// Returns the steps from an empty database to the current schema. A step is never changed once
/// written. The first version is not 1: lower numbers belonged to trial releases, whose data cannot
/// be carried over.
[[nodiscard]] const std::vector<SchemaStep>& schema_steps();

/// Returns the schema version that this release uses.
[[nodiscard]] int schema_version();

/// What was found in place of a schema version.
inline constexpr int kWithoutVersion = -4;
inline constexpr int kNoDatabase = -3;
inline constexpr int kATrialReleases = -2;
inline constexpr int kAnotherPrograms = -1;
inline constexpr int kNoSchemaYet = 0;

/// Identifies our files among all SQLite files (PRAGMA application_id): "RdrS".
inline constexpr int kApplicationId = 0x52647253;

/// Throws StorageFailure, naming the database, when this release must not write to what was found
/// there: another kind of file, another program's tables, those of a trial release, or the schema
/// of a newer release.
void expect_known_schema(int found, const std::string& database);

/// The same for reading only, which needs the current schema and creates nothing.
void expect_readable_schema(int found, const std::string& database);

}  // namespace redress::storage
