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

// A small log makes checkpoints often, so that blows fall into them, and asks for room. After a
// blow the server syncs what it finds: in one call, not a thousand files one after the other.
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

  // Acknowledging too early loses whatever befalls the writer; what only a blow at the server takes
  // is loosened at the server.
  [[nodiscard]] std::string manner(bool is_loose) const override {
    const bool is_at_server = blow_ == Blow::power_cut || blow_ == Blow::server_kill;
    return is_loose && !is_at_server ? "hasty" : "faithful";
  }

  void prepare() override {
    if (blow_ == Blow::full_disk) {
      disk_->fill_up();
    }
  }

  // The store looks at these when it connects, and is connected now.
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
    // It may have ended by itself when there was no room for its log.
    server_->kill();
    // Nothing is loose any more.
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
  std::optional<PrivateServer> server_;  // goes first: it holds files on the disk
};

}  // namespace

std::unique_ptr<Scene> make_postgres_scene(Blow blow, unsigned seed) {
  return std::make_unique<PostgresScene>(blow, seed);
}

}  // namespace redress::torture
