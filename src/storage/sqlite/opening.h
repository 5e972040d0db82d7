#pragma once

#include <string>

#include "storage/sqlite/connection.h"

namespace redress::storage {

/// Throws StorageFailure when this release must not write to the file: it is not ours, or a newer
/// release's. The file stays as it was.
void expect_ours(Connection& connection, const std::string& file);

/// Prepares a file of ours or a new one for writing: durable settings, which are read back and
/// checked, and the current schema, step by step, each step all or nothing. Throws StorageFailure,
/// naming the file and the reason.
void prepare_for_writing(Connection& connection, const std::string& file);

/// Throws StorageFailure when the file's schema is not one this release can read.
void expect_readable(Connection& connection, const std::string& file);

}  // namespace redress::storage
