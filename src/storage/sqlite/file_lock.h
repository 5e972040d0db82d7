#pragma once

#include <string>

#include <sys/types.h>

namespace redress::storage {

/// Identifies a file by device and inode, whatever its name.
struct FileId {
  dev_t device = 0;
  ino_t inode = 0;

  bool operator==(const FileId&) const = default;
  auto operator<=>(const FileId&) const = default;
};

/// Returns the file under a name, following symbolic links; a zero one when there is none.
[[nodiscard]] FileId file_under(const std::string& name);

/// Held by the one process that writes to a database. The database file itself is locked, so the
/// lock applies under every name the file has, until this object is destroyed or the process ends,
/// however it ends. Creates the file when there is none, and removes what it created unless told
/// to keep it.
class FileLock {
 public:
  /// Throws StorageFailure when another process holds it, naming that process, and when the file
  /// has a second name: its log is beside one of the names, and whoever opens the other would not
  /// see it.
  explicit FileLock(const std::string& database);
  /// Destroy it only after every connection to the database has been closed.
  ~FileLock();

  /// Keeps a file that was created, also after this object is destroyed.
  void keep() { keeps_ = true; }

  /// Makes the file and its log accessible to their owner only. Throws StorageFailure.
  void keep_from_others() const;

  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  void remove() const;

  std::string database_;
  int file_ = -1;
  FileId id_;
  bool is_new_ = false;
  bool keeps_ = false;
};

}  // namespace redress::storage
