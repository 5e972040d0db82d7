#pragma once

#include <filesystem>
#include <string>

#include <stdlib.h>

#include "base/check.h"
#include "storage/sqlite/sqlite_store.h"

namespace redress::storage {

/// A folder that exists until the end of the test.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_((std::filesystem::temp_directory_path() / "redress-XXXXXX").string()) {
    CHECK(::mkdtemp(path_.data()) != nullptr);
  }

  ~TemporaryFolder() { std::filesystem::remove_all(path_); }

  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace redress::storage
