// Every rule of the five editions is held by a story: without the rule, the edition is no longer in
// order or one of its landlord's scenarios goes another way.
#include <algorithm>
#include <filesystem>
#include <set>

#include <gtest/gtest.h>

#include "base/text.h"
#include "casework/stories/rehearsal.h"
#include "casework/stories/vocabulary.h"
#include "journeys/tables.h"
#include "procedures/editions.h"

namespace redress::tests {
namespace {

/// Rules that decide something: not words, names, addresses and what later issues carry out. Clocks
/// are held by the worked dates of examples.csv.
bool is_rule(const std::string& name) {
  const auto parts = split(name, '.');
  const auto& first = parts.front();
  const auto third = parts.size() > 2 ? parts[2] : std::string_view();
  static const std::set<std::string_view> kWhole = {"entry",  "authority", "petition",
                                                    "marker", "side",      "representation"};
  static const std::set<std::string_view> kOfStages = {"authority", "before", "panel", "refuse"};
  if (first == "stage" || first == "kind") {
    return kOfStages.contains(third);
  }
  return kWhole.contains(first) || first == "before";
}

/// Only that promises are kept before the closing: the engine holds that whatever an edition says,
/// and the rule lends it its clause.
bool is_held_anyway(const std::string& name, const std::string& text) {
  return name == "before.close" && text.find("promises_done") != text.npos &&
         text.find("learning_logged") == text.npos && text.find("response_reviewed") == text.npos &&
         text.find("\nby ") == text.npos;
}

struct Story {
  std::string file;
  casework::Scenario scenario;
};

std::vector<Story> stories_of(const std::string& landlord) {
  std::vector<Story> stories;
  const auto folder = std::filesystem::path(REDRESS_SOURCE_DIR) / "tests/journeys";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto name = entry.path().filename().string();
    if (entry.path().extension() != ".toml") {
      continue;
    }
    auto scenario = casework::read_scenario(text_of("tests/journeys/" + name), name);
    if (scenario && scenario->landlord == landlord) {
      stories.push_back({name, std::move(*scenario)});
    }
  }
  return stories;
}

class Rules : public testing::TestWithParam<std::string> {};

TEST_P(Rules, AreEachHeldByAStory) {
  const auto& slug = GetParam();
  const auto* whole = &all_editions().front();
  for (const auto& one : all_editions()) {
    whole = one.slug == slug ? &one : whole;
  }
  const auto text = text_of("procedures/" + slug + "/" + whole->id + ".toml");
  const auto stories = stories_of(slug);
  ASSERT_GE(stories.size(), 8U);
  for (const auto& table : tables_of(text)) {
    const auto own = text.substr(table.begin, table.end - table.begin);
    if (!is_rule(table.name) || is_held_anyway(table.name, own)) {
      continue;
    }
    const auto without = text.substr(0, table.begin) + text.substr(table.end);
    const auto edition =
        procedure::read_edition(without, "without.toml", slug, casework::vocabulary());
    const bool noticed =
        !edition || std::any_of(stories.begin(), stories.end(), [&](const auto& story) {
          return !casework::rehearse(story.scenario, *edition, calendar_of(*whole)).as_expected();
        });
    EXPECT_TRUE(noticed) << "no story notices that [" << table.name << "] is gone";
  }
}

std::vector<std::string> landlords() {
  return {"aylesbury", "housing-plus", "saha", "torus", "trafford"};
}

INSTANTIATE_TEST_SUITE_P(Editions, Rules, testing::ValuesIn(landlords()), [](const auto& about) {
  std::string name = about.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace redress::tests
