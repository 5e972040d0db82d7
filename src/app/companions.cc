#include "app/companions.h"

#include <algorithm>
#include <filesystem>

#include "app/text_file.h"

namespace redress::app {

namespace fs = std::filesystem;

namespace {

void add_from(const fs::path& data_root, const char* folder, const char* kind,
              std::vector<casebook::ArchivedFile>& files) {
  // By the names they have here: a folder may be a link to one elsewhere.
  constexpr auto kFollowing = fs::directory_options::follow_directory_symlink;
  for (const auto& entry : fs::recursive_directory_iterator(data_root / folder, kFollowing)) {
    const auto name = entry.path().lexically_relative(data_root).generic_string();
    if (entry.path().extension() == kind) {
      files.push_back({name, text_of_file(entry.path())});
    }
  }
}

}  // namespace

std::vector<casebook::ArchivedFile> companions_in(const std::string& data_root) {
  std::vector<casebook::ArchivedFile> files{
      {casebook::kArchivePage, text_of_file(fs::path(data_root) / "docs/archive-format.md")}};
  add_from(data_root, "calendars", ".csv", files);
  add_from(data_root, "procedures", ".toml", files);
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return files;
}

}  // namespace redress::app
