#pragma once

#include <string>
#include <string_view>
#include <vector>

// The tables, in what SQLite 3.40 and PostgreSQL 15 both understand: TEXT, BIGINT and SMALLINT,
// partial indexes, no function, no default. Moments are text in UTC ("2022-09-12T09:00:00Z"), which
// both engines order and a person can read. Each table leads with the landlord.
namespace redress::storage {

/// What makes a version of the schema of the one before it, the first of an empty database.
struct SchemaStep {
  int version = 0;
  std::vector<std::string_view> statements;
};

/// The steps from an empty database to today's schema. Written once, never changed. The first
/// version is not 1: those below it were of trial releases.
[[nodiscard]] const std::vector<SchemaStep>& schema_steps();

/// The schema this release works with.
[[nodiscard]] int schema_version();

/// What was found where a schema was looked for, beside the versions.
inline constexpr int kATrialReleases = -2;
inline constexpr int kAnotherPrograms = -1;
inline constexpr int kNoSchemaYet = 0;

/// What tells a file of ours among all SQLite files (PRAGMA application_id): "RdrS".
inline constexpr int kApplicationId = 0x52647253;

/// Throws StorageFailure, naming the database, when what was found there is not for this release to
/// write to: another program's tables, those of a trial release, or the schema of a newer
/// release.
void expect_known_schema(int found, const std::string& database);

/// The same for reading only, which wants today's schema and makes nothing.
void expect_readable_schema(int found, const std::string& database);

}  // namespace redress::storage
