#include "app/companions.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "storage/testing.h"

namespace redress::app {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << "x";
}

/// What an installed data folder may be: one's own editions, beside links to what was installed.
TEST(Companions, HaveTheNamesOfTheDataFolderThoughALinkLeadsElsewhere) {
  const storage::TemporaryFolder folder;
  const fs::path installed = folder.file("installed");
  const fs::path data = folder.file("data");
  write(installed / "calendars/england.csv");
  write(installed / "docs/archive-format.md");
  write(installed / "kept/2024-04.toml");
  write(data / "procedures/example-homes/2026-04.toml");
  fs::create_directory_symlink(installed / "calendars", data / "calendars");
  fs::create_directory_symlink(installed / "docs", data / "docs");
  fs::create_directory_symlink(installed / "kept", data / "procedures/other-homes");
  for (const auto& root : {data.string(), data.string() + "/"}) {
    std::vector<std::string> names;
    for (const auto& file : companions_in(root)) {
      names.push_back(file.name);
    }
    for (const char* name : {"calendars/england.csv", "procedures/example-homes/2026-04.toml",
                             "procedures/other-homes/2024-04.toml"}) {
      EXPECT_NE(std::ranges::find(names, name), names.end()) << name;
    }
    EXPECT_EQ(names.size(), 4U);
  }
}

}  // namespace
}  // namespace redress::app
