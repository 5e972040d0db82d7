#pragma once

#include <memory>
#include <string>

#include "casebook/event_store.h"

namespace redress::torture {

/// What befalls those who write.
enum class Blow {
  kill,         // the writing process is killed
  server_kill,  // the database server is killed with all its processes
  power_cut,    // what was written and not synced is gone
  full_disk,    // no room is left for a while
  failing,      // every so many writes or syncs of the disk fail
};

/// Where a database lies, how it is struck and how it is set up again.
class Scene {
 public:
  virtual ~Scene() = default;

  /// What the writer and the stores open.
  [[nodiscard]] virtual std::string database() const = 0;

  /// How the writer writes (torture_writer.cc). A control is loose in what must be tight: the
  /// writer acknowledges too early, or loosen() does it.
  [[nodiscard]] virtual std::string manner(bool is_loose) const = 0;

  /// Before a writer begins.
  virtual void prepare() {}

  /// In a control, once the writer has said its first word.
  virtual void loosen() {}

  /// The blow itself; afterwards the writer is killed in any case.
  virtual void strike() {}

  /// Everything as after a night's work of somebody who knows.
  virtual void recover() {}

  /// Opens the database as it is now.
  [[nodiscard]] virtual std::unique_ptr<casebook::Store> open(bool writing) const = 0;
};

/// The scene of a blow at SQLite or PostgreSQL. Nothing when there is no such scene.
[[nodiscard]] std::unique_ptr<Scene> make_scene(const std::string& engine, Blow blow,
                                                unsigned seed);
[[nodiscard]] std::unique_ptr<Scene> make_sqlite_scene(Blow blow, unsigned seed);
[[nodiscard]] std::unique_ptr<Scene> make_postgres_scene(Blow blow, unsigned seed);

/// True for blows that want a disk of their own.
[[nodiscard]] bool wants_own_disk(Blow blow);

}  // namespace redress::torture
