// Every case that was given from outside is held by a story or a test that exists.
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "base/text.h"
#include "procedures/editions.h"

namespace redress::tests {
namespace {

namespace fs = std::filesystem;

/// The suites and names of all tests in the sources: "Close.WaitsForEveryPromise".
bool is_a_test(const std::string& name) {
  const auto dot = name.find('.');
  const auto written = "(" + name.substr(0, dot) + ", " + name.substr(dot + 1) + ")";
  for (const auto* folder : {"src", "tests"}) {
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(REDRESS_SOURCE_DIR) / folder)) {
      if (!entry.path().filename().string().ends_with("_test.cc")) {
        continue;
      }
      std::ifstream file(entry.path());
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      if (text.find(written) != text.npos) {
        return true;
      }
    }
  }
  return false;
}

bool is_a_story(const std::string& name) {
  return fs::exists(fs::path(REDRESS_SOURCE_DIR) / "tests/journeys" / (name + ".toml"));
}

TEST(Cases, AreEachHeldByWhatIsNamed) {
  int cases = 0;
  const auto text = text_of("tests/journeys/cases.csv");
  for (const auto line : split(text, '\n')) {
    const auto parts = split(line, ',');
    if (parts.size() != 2 || parts[0] == "case") {
      EXPECT_TRUE(line.empty() || parts[0] == "case") << line;
      continue;
    }
    const std::string name(parts[1]);
    EXPECT_TRUE(name.find('.') == name.npos ? is_a_story(name) : is_a_test(name)) << line;
    ++cases;
  }
  EXPECT_GE(cases, 84);
}

}  // namespace
}  // namespace redress::tests
