#pragma once

#include <string>

#include "storage/sqlite/file_lock.h"

namespace redress::storage {

/// Looks whether a database and its log are still the files that are being written to: what goes
/// into a file that was removed or replaced is lost, and SQLite does not notice. For one thread.
class FileWatch {
 public:
  /// From now on it must be the file that stands under this name.
  explicit FileWatch(std::string database);

  /// "" while they are; else what happened, for a person.
  [[nodiscard]] std::string trouble();

 private:
  std::string database_;
  std::string log_;
  FileId database_id_;
  FileId log_id_;  // of the log once there is one
};

}  // namespace redress::storage
