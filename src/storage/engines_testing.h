#pragma once

#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include "casebook/memory_store.h"
#include "storage/postgres/postgres_store.h"
#include "storage/postgres/server_testing.h"
#include "storage/testing.h"

// Every kind of store, empty, for the tests that all of them must pass.
namespace redress::storage {

struct Memory {
  casebook::MemoryStore store;

  casebook::MemoryStore& get() { return store; }

  void reopen() {}  // nothing survives a reopening
};

struct Sqlite {
  TemporaryFolder folder;
  std::optional<SqliteStore> store{folder.file("redress.db")};

  SqliteStore& get() { return *store; }

  void reopen() {
    store.reset();
    store.emplace(folder.file("redress.db"));
  }
};

struct Postgres {
  std::string url = postgres::PrivateServer::shared().new_database();
  std::optional<PostgresStore> store{url};

  PostgresStore& get() { return *store; }

  void reopen() {
    store.reset();
    store.emplace(url);
  }
};

// ctest runs tests with PostgreSQL in their name together (see CMakeLists.txt in src/storage).
struct EngineNames {
  template <class Engine>
  static std::string GetName(int /*index*/) {
    return std::is_same_v<Engine, Memory>   ? "Memory"
           : std::is_same_v<Engine, Sqlite> ? "Sqlite"
                                            : "Postgres";
  }
};

using Engines = testing::Types<Memory, Sqlite, Postgres>;
}  // namespace redress::storage
