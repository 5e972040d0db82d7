#pragma once

#include <memory>
#include <string>

#include "casebook/event_store.h"

namespace redress::app {

enum class StoreUse {
  reading,
  changing,  // what is there already: a mistyped name makes no new database
  making,    // a new one is made where there is none
  filling,   // likewise, and it is removed again unless something was written to it
};

/// Opens what --database names: a PostgreSQL database if it begins with postgres:// or
/// postgresql://, otherwise an SQLite file. `connections` is for PostgreSQL: how many for writing,
/// and as many again for reading. Throws StorageFailure, naming the database and the reason.
[[nodiscard]] std::unique_ptr<casebook::Store> open_store(const std::string& database, StoreUse use,
                                                          int connections = 4);

/// Returns the same name for people and logs, without the password.
[[nodiscard]] std::string shown_database(const std::string& database);

}  // namespace redress::app
