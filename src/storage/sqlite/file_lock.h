#pragma once

#include <string>

namespace redress::storage {

/// Held by the one process that writes to a database: the file beside it, "<database>.lock", is
/// locked until this goes or the process ends, however it ends. The file itself stays and holds the
/// number of the process.
class FileLock {
 public:
  /// Throws StorageFailure, saying who holds it, when another does.
  explicit FileLock(const std::string& database);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace redress::storage
