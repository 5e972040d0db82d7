#include "casework/acts/acts.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace redress::casework {
namespace {

/// The names of the constants that the sources in this folder make.
std::set<std::string> made() {
  static const std::regex kMade(R"(extern constinit const Act (k\w+))");
  std::set<std::string> names;
  for (const auto& file : std::filesystem::recursive_directory_iterator(
           std::string(REDRESS_SOURCE_DIR) + "/src/casework/acts")) {
    if (file.path().extension() != ".cc") {
      continue;
    }
    std::ifstream source(file.path());
    const std::string text{std::istreambuf_iterator<char>(source), {}};
    for (std::sregex_iterator found(text.begin(), text.end(), kMade), end; found != end; ++found) {
      names.insert((*found)[1]);
    }
  }
  return names;
}

// An act that is left out of the list still compiles, but nobody could do it.
TEST(Acts, AreAllListed) {
  const auto names = made();
  EXPECT_EQ(all_acts().size(), names.size());
  std::ifstream source(std::string(REDRESS_SOURCE_DIR) + "/src/casework/acts/acts.cc");
  const std::string list{std::istreambuf_iterator<char>(source), {}};
  for (const auto& name : names) {
    EXPECT_NE(list.find("&" + name), list.npos) << name << " is in no place of the list";
  }
}

TEST(Acts, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const auto* act : all_acts()) {
    EXPECT_TRUE(names.insert(act->traits.name).second) << act->traits.name;
    EXPECT_EQ(find_act(act->traits.name), act);
    EXPECT_FALSE(act->traits.title.empty()) << act->traits.name;
  }
  EXPECT_EQ(find_act("no-such-act"), nullptr);
}

}  // namespace
}  // namespace redress::casework
