#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

namespace redress::testing {

/// Expects the text to be what tests/golden/<name> holds. With UPDATE_GOLDEN=1 in the environment
/// the file is written instead, and a reviewer reads its diff.
inline void expect_golden(const std::string& name, const std::string& text) {
  const std::filesystem::path path = std::string(REDRESS_SOURCE_DIR) + "/tests/golden/" + name;
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    ASSERT_TRUE(std::ofstream(path, std::ios::binary) << text) << "cannot write " << path;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << "no golden file " << path;
  const std::string golden{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(text, golden) << "differs from tests/golden/" << name
                          << "; UPDATE_GOLDEN=1 rewrites it";
}

}  // namespace redress::testing
