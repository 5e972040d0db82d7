#include "app/data_root.h"

#include <filesystem>

namespace redress::app {

namespace fs = std::filesystem;

std::string default_data_root() {
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  const fs::path installed = program.parent_path().parent_path() / "share" / "redress";
  if (fs::is_directory(installed / "calendars", ignored)) {
    return installed;
  }
  for (fs::path folder = program.parent_path(); folder.has_relative_path();
       folder = folder.parent_path()) {
    if (fs::is_directory(folder / "calendars", ignored)) {
      return folder;
    }
  }
  return {};
}

}  // namespace redress::app
