#pragma once

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "casework/stories/scenario.h"
#include "procedures/editions.h"

// The stories beside this file, each under the edition it asks for.
namespace redress::tests {

/// The names of all files with stories, in their order.
inline std::vector<std::string> scenario_files() {
  std::vector<std::string> files;
  const std::string folder = std::string(REDRESS_SOURCE_DIR) + "/tests/journeys";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".toml") {
      files.push_back(entry.path().filename().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// The edition a scenario asks for: the one it names, or the landlord's in force when the feedback
/// comes.
inline const procedure::Edition& edition_of(const casework::Scenario& scenario) {
  const auto received =
      calendar::Date(std::chrono::floor<std::chrono::days>(scenario.steps.front().at));
  const procedure::Edition* found = nullptr;
  for (const auto& one : all_editions()) {
    const bool wanted =
        scenario.edition.empty() ? one.in_force <= received : one.id == scenario.edition;
    if (one.slug == scenario.landlord && wanted) {
      found = &one;
    }
  }
  EXPECT_NE(found, nullptr) << "no edition of " << scenario.landlord << " in force then";
  return *found;
}

}  // namespace redress::tests
