#pragma once

#include <string>

#include "storage/sqlite/connection.h"

namespace redress::storage {

/// Makes a file ready to be written: durable settings, asserted by reading them back, and today's
/// schema, step by step, each step whole or not at all. Throws StorageFailure, naming the file and
/// why not.
void prepare_for_writing(Connection& connection, const std::string& file);

/// Throws StorageFailure when the file's schema is not one this release can read.
void expect_readable(Connection& connection, const std::string& file);

}  // namespace redress::storage
