#pragma once

#include <string_view>
#include <vector>

// The tables, in what SQLite 3.40 and PostgreSQL 15 both understand: TEXT, BIGINT and SMALLINT,
// partial indexes, no function, no default. Moments are text in UTC ("2022-09-12T09:00:00Z"), which
// both engines order and a person can read. Each table leads with the landlord.
namespace redress::storage {

/// The steps from an empty database to today's schema; step n makes version n. Written once, never
/// changed.
[[nodiscard]] const std::vector<std::vector<std::string_view>>& schema_steps();

/// The schema this release works with.
[[nodiscard]] int schema_version();

}  // namespace redress::storage
