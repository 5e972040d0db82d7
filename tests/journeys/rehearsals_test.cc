#include <filesystem>

#include <gtest/gtest.h>

#include "casework/stories/rehearsal.h"
#include "procedures/editions.h"

namespace redress::tests {
namespace {

std::vector<std::string> scenario_files() {
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
const procedure::Edition& edition_of(const casework::Scenario& scenario) {
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

class Journey : public testing::TestWithParam<std::string> {};

TEST_P(Journey, RunsAsItsStepsExpect) {
  const auto scenario =
      casework::read_scenario(text_of("tests/journeys/" + GetParam()), GetParam());
  if (!scenario) {
    for (const auto& problem : scenario.error()) {
      ADD_FAILURE() << to_string(problem);
    }
    return;
  }
  const auto& edition = edition_of(*scenario);
  const auto rehearsal = casework::rehearse(*scenario, edition, calendar_of(edition));
  for (const auto& step : rehearsal.steps) {
    for (const auto& what : step.unexpected) {
      ADD_FAILURE() << GetParam() << ":" << step.step->line << ": " << what;
    }
    if (step.not_done && step.step->refused.empty()) {
      for (const auto& sentence : step.not_done->sentences()) {
        ADD_FAILURE() << GetParam() << ":" << step.step->line << ": " << sentence;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Scenarios, Journey, testing::ValuesIn(scenario_files()),
                         [](const auto& about) {
                           std::string name = about.param.substr(0, about.param.find('.'));
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace redress::tests
