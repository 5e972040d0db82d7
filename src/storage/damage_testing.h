#pragma once

#include <chrono>
#include <string>

#include "storage/engines_testing.h"
#include "storage/sqlite/connection.h"

// Damage from outside, as a careless hand or a failing disk does it: past the store.
namespace redress::storage {

/// Runs a statement on a database, as somebody does who has its file. The store is closed
/// meanwhile.
inline void damage(Sqlite& engine, const std::string& sql) {
  engine.store.reset();
  {
    Connection connection(engine.folder.file("redress.db"), Connection::Mode::writing, nullptr);
    connection.once(sql);
  }
  engine.store.emplace(engine.folder.file("redress.db"));
}

inline void damage(Postgres& engine, const std::string& sql) {
  postgres::Connection(postgres::Address(engine.url),
                       std::chrono::steady_clock::now() + std::chrono::seconds(60))
      .once(sql);
}

/// The stores that can be damaged: all but the one in memory.
using DamagedEngines = testing::Types<Sqlite, Postgres>;

}  // namespace redress::storage
