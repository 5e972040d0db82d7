#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "storage/sqlite/file_lock.h"

namespace redress::storage {

/// Checks that a database and its log are still the files being written to, whole. What goes into a
/// file that was removed or replaced is lost, and SQLite does not notice; nor does it notice that a
/// file was cut short until it reads what is gone. Neither file shrinks while it is open. For one
/// thread.
class FileWatch {
 public:
  /// Remembers the file that has this name now.
  explicit FileWatch(std::string database);

  /// Returns "" while the files are the same; otherwise what happened, for a person.
  [[nodiscard]] std::string trouble();

  /// Returns the part of it that has to be asked for before something is written, too: writing may
  /// make a file as long again as it was, with a hole in it.
  [[nodiscard]] std::string shrinkage();

 private:
  std::string database_;
  std::string log_;
  FileId database_id_;
  FileId log_id_;                                                // zero until there is a log
  std::array<std::pair<std::string, std::uintmax_t>, 2> sizes_;  // of both, as last seen
};

}  // namespace redress::storage
