#include <algorithm>

#include <gtest/gtest.h>

#include "casework/stories/rehearsal.h"
#include "journeys/stories.h"
#include "procedures/editions.h"

namespace redress::tests {
namespace {

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
