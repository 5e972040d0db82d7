#pragma once

#include <memory>
#include <string>

#include "casebook/event_store.h"

namespace redress::torture {

/// The fault that hits the writers.
enum class Blow {
  kill,         // the writing process is killed
  server_kill,  // the database server is killed with all its processes
  power_cut,    // what was written and not synced is lost
  full_disk,    // no space is left for a while
  failing,      // every nth write or sync of the disk fails
};

/// Where a database is, how the fault is caused and how the database is recovered.
class Scene {
 public:
  virtual ~Scene() = default;

  /// Returns the address that the writer and the stores open.
  [[nodiscard]] virtual std::string database() const = 0;

  /// Returns how the writer writes (torture_writer.cc). A control deliberately drops a guarantee:
  /// the writer acknowledges too early, or loosen() makes the server do so.
  [[nodiscard]] virtual std::string manner(bool is_loose) const = 0;

  /// Called before a writer starts.
  virtual void prepare() {}

  /// In a control, called once the writer has written its first line.
  virtual void loosen() {}

  /// Causes the fault; afterwards the writer is killed in any case.
  virtual void strike() {}

  /// Restores everything as a competent administrator would.
  virtual void recover() {}

  /// Opens the database as it is now.
  [[nodiscard]] virtual std::unique_ptr<casebook::Store> open(bool writing) const = 0;
};

/// Returns the scene for a fault with SQLite or PostgreSQL; null when there is no such scene.
[[nodiscard]] std::unique_ptr<Scene> make_scene(const std::string& engine, Blow blow,
                                                unsigned seed);
[[nodiscard]] std::unique_ptr<Scene> make_sqlite_scene(Blow blow, unsigned seed);
[[nodiscard]] std::unique_ptr<Scene> make_postgres_scene(Blow blow, unsigned seed);

/// Returns whether the fault needs a disk of its own.
[[nodiscard]] bool wants_own_disk(Blow blow);

}  // namespace redress::torture
