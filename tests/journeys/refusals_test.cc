#include "casework/stories/words/refusals.h"

#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "casework/stories/scenario.h"
#include "procedures/editions.h"

namespace redress::tests {
namespace {

/// Whatever a journey is refused with is among the refusals that the manual lists.
TEST(StatedRefusals, HoldWhateverTheJourneysAreRefusedWith) {
  const std::string folder = "tests/journeys/";
  std::size_t refused = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(REDRESS_SOURCE_DIR) + "/" + folder)) {
    if (entry.path().extension() != ".toml") {
      continue;
    }
    const auto name = entry.path().filename().string();
    const auto scenario = casework::read_scenario(text_of(folder + name), name);
    ASSERT_TRUE(scenario) << name;
    for (const auto& step : scenario->steps) {
      if (!step.refused.empty() && step.refused != "answers") {
        const auto& all = casework::stated_refusals();
        EXPECT_NE(std::ranges::find(all, step.refused, &casework::StatedRefusal::code), all.end())
            << name << ":" << step.line << ": " << step.refused;
        ++refused;
      }
    }
  }
  EXPECT_GT(refused, 100U);
}

}  // namespace
}  // namespace redress::tests
