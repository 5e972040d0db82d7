#include "casework/stories/warnings/origins.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include <gtest/gtest.h>

#include "casework/events/history.h"
#include "casework/stories/rehearsal.h"
#include "procedures/editions.h"

// Warnings rest on which act leaves an event. The journeys show it.
namespace redress::tests {
namespace {

/// Notes each event of a step that an origin names, and that its act is the one that was done.
void look_at(const casework::Rehearsal& rehearsal, std::set<std::string_view>& seen) {
  for (const auto& step : rehearsal.steps) {
    for (std::size_t i = step.events_before; i < step.events_after; ++i) {
      const auto name = name_of(rehearsal.standing.history[i].body);
      const auto origin = std::ranges::find(casework::origins(), name, &casework::Origin::event);
      if (origin != casework::origins().end()) {
        EXPECT_EQ(origin->act, step.step->act) << name << ", line " << step.step->line;
        seen.insert(origin->event);
      }
    }
  }
}

TEST(Origins, AreTheActsThatTheJourneysDo) {
  std::set<std::string_view> seen;
  const std::string folder = "tests/journeys/";
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(REDRESS_SOURCE_DIR) + "/" + folder)) {
    if (entry.path().extension() != ".toml") {
      continue;
    }
    const auto name = entry.path().filename().string();
    const auto scenario = casework::read_scenario(text_of(folder + name), name);
    ASSERT_TRUE(scenario) << name;
    for (const auto& edition : all_editions()) {
      if (edition.slug == scenario->landlord) {
        look_at(casework::rehearse(*scenario, edition, calendar_of(edition)), seen);
      }
    }
  }
  // So that the comparison is not of nothing.
  EXPECT_GE(seen.size(), 20U);
}

}  // namespace
}  // namespace redress::tests
