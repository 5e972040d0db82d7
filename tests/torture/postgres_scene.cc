#include <filesystem>
#include <fstream>
#include <optional>
#include <vector>

#include "storage/postgres/postgres_store.h"
#include "storage/postgres/server_testing.h"
#include "torture/loop_disk.h"
#include "torture/scene.h"

namespace redress::torture {

namespace {

using storage::postgres::PrivateServer;

// A small log causes frequent checkpoints, so that faults hit them, and soon needs more space.
// After a fault the server syncs its files in one call, not thousands of files one by one.
std::vector<std::string> settings(const std::string& smallest_log, const std::string& largest_log) {
  return {"min_wal_size = " + smallest_log, "max_wal_size = " + largest_log,
          "recovery_init_sync_method = syncfs"};
}

class PostgresScene : public Scene {
 public:
  PostgresScene(Blow blow, unsigned seed) : blow_(blow) {
    if (wants_own_disk(blow)) {
      disk_.emplace(256, seed);
      data_ = disk_->folder() + "/data";
      std::filesystem::create_directory(data_);
      server_.emplace(settings("2MB", "8MB"), data_);
      disk_->sync();
    } else {
      server_.emplace(settings("32MB", "48MB"));
      data_ = server_->folder() + "/data";
    }
  }

  [[nodiscard]] std::string database() const override { return server_->url(); }

  // Acknowledging too early loses data whenever the writer is hit. For a fault that hits the
  // server, the control loosens the server's settings instead.
  [[nodiscard]] std::string manner(bool is_loose) const override {
    const bool is_at_server = blow_ == Blow::power_cut || blow_ == Blow::server_kill;
    return is_loose && !is_at_server ? "hasty" : "faithful";
  }

  void prepare() override {
    if (blow_ == Blow::full_disk) {
      disk_->fill_up();
    }
  }

  // These settings take effect when the store connects, and it is connected by now.
  void loosen() override {
    if (blow_ == Blow::server_kill) {
      set("synchronous_commit");
    }
    if (blow_ == Blow::power_cut) {
      set("fsync");
    }
  }

  void strike() override {
    if (blow_ == Blow::power_cut) {
      disk_->cut_power();
    }
    if (blow_ == Blow::power_cut || blow_ == Blow::server_kill) {
      server_->kill();
    }
    if (blow_ == Blow::full_disk) {
      disk_->make_room();
    }
  }

  void recover() override {
    if (blow_ == Blow::kill) {
      return;
    }
    if (blow_ == Blow::power_cut) {
      disk_->restore_power();
    }
    // It may have ended by itself when there was no space for its log.
    server_->kill();
    // Restore the safe settings.
    const std::ofstream emptied(data_ + "/postgresql.auto.conf");
    server_->start();
  }

  [[nodiscard]] std::unique_ptr<casebook::Store> open(bool writing) const override {
    return std::make_unique<storage::PostgresStore>(database(),
                                                    storage::PostgresOptions{.writing = writing});
  }

 private:
  void set(const std::string& off) {
    server_->run("ALTER SYSTEM SET " + off + " = off");
    server_->run("SELECT pg_reload_conf()");
  }

  const Blow blow_;
  std::string data_;
  std::optional<LoopDisk> disk_;
  std::optional<PrivateServer> server_;  // destroyed first: it has files open on the disk
};

}  // namespace

std::unique_ptr<Scene> make_postgres_scene(Blow blow, unsigned seed) {
  return std::make_unique<PostgresScene>(blow, seed);
}

}  // namespace redress::torture
