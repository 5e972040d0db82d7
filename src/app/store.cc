#include "app/store.h"

#include "storage/postgres/address.h"
#include "storage/postgres/postgres_store.h"
#include "storage/sqlite/sqlite_store.h"

namespace redress::app {

using storage::postgres::Address;

std::unique_ptr<casebook::Store> open_store(const std::string& database, StoreUse use,
                                            int connections) {
  const bool writing = use == StoreUse::writing;
  if (Address::looks_like_one(database)) {
    return std::make_unique<storage::PostgresStore>(
        database, storage::PostgresOptions{.writing = writing, .connections = connections});
  }
  return std::make_unique<storage::SqliteStore>(database,
                                                storage::SqliteOptions{.writing = writing});
}

std::string shown_database(const std::string& database) {
  return Address::looks_like_one(database) ? Address(database).shown() : database;
}

}  // namespace redress::app
