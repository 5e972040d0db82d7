#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <sqlite3.h>

namespace redress::storage {

/// A file-system layer whose power can be cut: SqliteOptions::vfs = CuttableDisk::kName. Each write
/// since a file's last sync is then kept, dropped or torn independently, as by a disk that keeps no
/// order between syncs. One for the whole process.
class CuttableDisk {
 public:
  static constexpr const char* kName = "cuttable-disk";

  static CuttableDisk& get();

  /// Cuts the power at the `nth` write or sync from now. A lying disk reports syncs that it has not
  /// made.
  void cut_at(int nth, bool is_lying);

  /// Restores the power, with the files as the disk has kept them. No file may be open.
  void restore(std::mt19937& chance);

  /// What SQLite does to a file. All but opened() return false once the power is gone.
  void opened(const std::string& path);
  bool written(const std::string& path, std::int64_t at, std::string_view bytes);
  bool cut_off(const std::string& path, std::int64_t size);
  bool synced(const std::string& path);
  bool removed(const std::string& path);

 private:
  struct Write {
    std::size_t at;
    std::string bytes;
    bool cuts_off;  // the file ends at `at`
  };

  struct File {
    std::string synced;
    std::vector<Write> since;
  };

  CuttableDisk();

  static void apply(const Write& write, std::string& content);
  static void apply_some(const Write& write, std::string& content, std::mt19937& chance);
  bool change(const std::string& path, Write write);

  bool has_power();

  std::mutex mutex_;
  std::map<std::string, File> files_;
  int left_ = 0;
  bool is_lying_ = false;
  sqlite3_vfs vfs_{};
};

}  // namespace redress::storage
