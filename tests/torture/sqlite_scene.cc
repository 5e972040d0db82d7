#include <optional>

#include "storage/sqlite/sqlite_store.h"
#include "storage/testing.h"
#include "torture/loop_disk.h"
#include "torture/scene.h"

namespace redress::torture {

namespace {

class SqliteScene : public Scene {
 public:
  SqliteScene(Blow blow, unsigned seed) : blow_(blow) {
    if (wants_own_disk(blow)) {
      disk_.emplace(64, seed);
    }
  }

  [[nodiscard]] std::string database() const override {
    return disk_ ? disk_->folder() + "/redress.db" : folder_.file("redress.db");
  }

  // Acknowledging too early loses data under any fault that ends the process. A power cut loses
  // data when syncs are faked.
  [[nodiscard]] std::string manner(bool is_loose) const override {
    if (blow_ == Blow::failing) {
      return is_loose ? "failing-hasty" : "failing";
    }
    if (is_loose) {
      return blow_ == Blow::power_cut ? "unsynced" : "hasty";
    }
    return "faithful";
  }

  void prepare() override {
    if (blow_ == Blow::power_cut) {
      disk_->sync();
    }
    if (blow_ == Blow::full_disk) {
      disk_->fill_up();
    }
  }

  void strike() override {
    if (blow_ == Blow::power_cut) {
      disk_->cut_power();
    }
    if (blow_ == Blow::full_disk) {
      disk_->make_room();
    }
  }

  void recover() override {
    if (blow_ == Blow::power_cut) {
      disk_->restore_power();
    }
  }

  [[nodiscard]] std::unique_ptr<casebook::Store> open(bool writing) const override {
    return std::make_unique<storage::SqliteStore>(database(),
                                                  storage::SqliteOptions{.writing = writing});
  }

 private:
  const Blow blow_;
  storage::TemporaryFolder folder_;
  std::optional<LoopDisk> disk_;
};

}  // namespace

std::unique_ptr<Scene> make_sqlite_scene(Blow blow, unsigned seed) {
  return std::make_unique<SqliteScene>(blow, seed);
}

}  // namespace redress::torture
