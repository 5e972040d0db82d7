#pragma once

#include <string>

#include "storage/sqlite/file_lock.h"

namespace redress::storage {

/// Checks that a database and its log are still the files being written to. What goes into a file
/// that was removed or replaced is lost, and SQLite does not notice. For one thread.
class FileWatch {
 public:
  /// Remembers the file that has this name now.
  explicit FileWatch(std::string database);

  /// Returns "" while the files are the same; otherwise what happened, for a person.
  [[nodiscard]] std::string trouble();

 private:
  std::string database_;
  std::string log_;
  FileId database_id_;
  FileId log_id_;  // zero until there is a log
};

}  // namespace redress::storage
