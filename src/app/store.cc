#include "app/store.h"

#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "storage/postgres/address.h"
#include "storage/postgres/postgres_store.h"
#include "storage/sqlite/sqlite_store.h"

namespace redress::app {

namespace fs = std::filesystem;
using storage::postgres::Address;

namespace {

void expect_database_file(const std::string& database) {
  const auto refuse = [&](const char* why) {
    throw casebook::StorageFailure(fmt::format("{}: {}", database, why));
  };
  std::error_code failed;
  const auto kind = fs::status(database, failed).type();
  if (kind == fs::file_type::not_found) {
    refuse("there is no such file. Name the database; `redress serve` makes a new one");
  }
  if (kind == fs::file_type::directory) {
    refuse("this is a folder. Name the database file in it");
  }
  if (kind == fs::file_type::regular && fs::file_size(database, failed) == 0) {
    refuse("this file is empty and holds no database yet. `redress serve` makes one");
  }
}

}  // namespace

std::unique_ptr<casebook::Store> open_store(const std::string& database, StoreUse use,
                                            int connections) {
  const bool writing = use != StoreUse::reading;
  if (Address::looks_like_one(database)) {
    return std::make_unique<storage::PostgresStore>(
        database, storage::PostgresOptions{.writing = writing, .connections = connections});
  }
  const bool filling = use == StoreUse::filling;
  if (use != StoreUse::making && !filling) {
    expect_database_file(database);
  }
  return std::make_unique<storage::SqliteStore>(
      database, storage::SqliteOptions{.writing = writing, .only_filled = filling});
}

std::string shown_database(const std::string& database) {
  return Address::looks_like_one(database) ? Address(database).shown() : database;
}

}  // namespace redress::app
