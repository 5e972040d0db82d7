#include "formats/durable_file.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "casebook/event_store.h"

namespace redress::formats {

namespace fs = std::filesystem;
using casebook::StorageFailure;

void expect_none(const std::string& path) {
  if (fs::exists(path)) {
    throw StorageFailure(
        fmt::format("{} already exists: choose another name, or move it away", path));
  }
}

void sync(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  const std::error_code why(errno, std::generic_category());
  if (descriptor >= 0) {
    ::close(descriptor);
  }
  if (!synced) {
    throw StorageFailure(fmt::format("cannot sync {}: {}", path, why.message()));
  }
}

void rename_durably(const std::string& from, const std::string& to) {
  std::error_code failed;
  fs::rename(from, to, failed);
  if (failed) {
    throw StorageFailure(fmt::format("cannot rename {} to {}: {}", from, to, failed.message()));
  }
  const auto folder = fs::absolute(to).parent_path();
  sync(folder.string());
}

}  // namespace redress::formats
