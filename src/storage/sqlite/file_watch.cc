#include "storage/sqlite/file_watch.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace redress::storage {

namespace {

// SQLite keeps the log beside the file's real name, with symbolic links resolved.
std::string behind_links(const std::string& name) {
  std::error_code failed;
  const auto real = std::filesystem::canonical(name, failed);
  return failed ? name : real.string();
}

}  // namespace

FileWatch::FileWatch(std::string database)
    : database_(std::move(database)),
      log_(behind_links(database_) + "-wal"),
      database_id_(file_under(database_)),
      log_id_(file_under(log_)),
      sizes_{{{database_, 0}, {log_, 0}}} {
  (void)shrinkage();
}

std::string FileWatch::trouble() {
  if (file_under(database_) != database_id_) {
    return fmt::format("{} was removed or replaced while it was being written to", database_);
  }
  const auto log = file_under(log_);
  if (log_id_ == FileId()) {
    log_id_ = log;
  }
  if (log != log_id_ || log == FileId()) {
    return fmt::format("{} was removed or replaced while it was being written to", log_);
  }
  return shrinkage();
}

std::string FileWatch::shrinkage() {
  if (file_under(database_) != database_id_ || file_under(log_) != log_id_) {
    return "";  // trouble() tells of other files
  }
  for (auto& [name, bytes] : sizes_) {
    std::error_code failed;
    const auto now = std::filesystem::file_size(name, failed);
    if (!failed && now < std::exchange(bytes, now)) {
      return fmt::format("{} was cut short while it was being written to", name);
    }
  }
  return "";
}

}  // namespace redress::storage
