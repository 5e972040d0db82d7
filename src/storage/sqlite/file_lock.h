#pragma once

#include <string>

#include <sys/types.h>

namespace redress::storage {

/// Which file on which device, whatever it is called.
struct FileId {
  dev_t device = 0;
  ino_t inode = 0;

  bool operator==(const FileId&) const = default;
  auto operator<=>(const FileId&) const = default;
};

/// The file under a name, symbolic links followed; a zero one when there is none.
[[nodiscard]] FileId file_under(const std::string& name);

/// Held by the one process that writes to a database. It is the database's own file that is locked,
/// so that it counts under every name it has, until this goes or the process ends, however it ends.
/// The file is made when there is none, and it and its log are for their owner alone.
class FileLock {
 public:
  /// Throws StorageFailure, saying who holds it, when another does, and when the file has a second
  /// name: its log stands beside one of them, and whoever opens the other would not see it.
  explicit FileLock(const std::string& database);
  /// Only after every connection to the database was closed.
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int file_ = -1;
  FileId id_;
};

}  // namespace redress::storage
