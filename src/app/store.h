#pragma once

#include <memory>
#include <string>

#include "casebook/event_store.h"

namespace redress::app {

enum class StoreUse { reading, writing };

/// Opens what --database names: a PostgreSQL database where it begins with postgres:// or
/// postgresql://, else an SQLite file. `connections` is for PostgreSQL: how many write at once, and
/// as many again to read. Throws StorageFailure, naming the database and the reason.
[[nodiscard]] std::unique_ptr<casebook::Store> open_store(const std::string& database, StoreUse use,
                                                          int connections = 4);

/// The same name for people and logs: without a password.
[[nodiscard]] std::string shown_database(const std::string& database);

}  // namespace redress::app
