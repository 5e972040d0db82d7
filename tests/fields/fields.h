#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "casework/stories/scenario.h"
#include "casework/stories/vocabulary.h"
#include "procedure/closures.h"
#include "procedure/reader.h"
#include "procedures/editions.h"

// The invented procedures of other fields, each a folder with an edition and its stories.
namespace redress::tests {

inline const std::vector<std::string>& field_names() {
  static const std::vector<std::string> kNames = {
      "northmoor-university", "brightwater", "eastvale-council", "glen-health", "alder-school"};
  return kNames;
}

/// A file of a field's folder.
inline std::string field_text(const std::string& field, const std::string& file) {
  return text_of("tests/fields/" + field + "/" + file + ".toml");
}

/// Adds the closures that lie beside its edition, if any.
inline void close_offices(procedure::Edition& edition, const std::string& field) {
  const auto name = "tests/fields/" + field + "/closures.csv";
  if (std::filesystem::exists(std::filesystem::path(REDRESS_SOURCE_DIR) / name)) {
    EXPECT_TRUE(procedure::add_closures(edition, text_of(name), name).empty());
  }
}

/// Its edition, which must be in order.
inline procedure::Edition field_edition(const std::string& field) {
  auto read = procedure::read_edition(field_text(field, "2026-01"), field + ".toml", field,
                                      casework::vocabulary());
  for (const auto& problem : read ? std::vector<procedure::Problem>{} : read.error()) {
    ADD_FAILURE() << to_string(problem);
  }
  auto edition = read ? *read : procedure::Edition{};
  close_offices(edition, field);
  return edition;
}

/// The names of its stories.
inline std::vector<std::string> field_stories(const std::string& field) {
  std::vector<std::string> names;
  const auto folder = std::filesystem::path(REDRESS_SOURCE_DIR) / "tests/fields" / field;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto name = entry.path().stem().string();
    if (entry.path().extension() == ".toml" && name != "2026-01") {
      names.push_back(name);
    }
  }
  std::ranges::sort(names);
  return names;
}

inline casework::Scenario field_story(const std::string& field, const std::string& name) {
  auto story = casework::read_scenario(field_text(field, name), name);
  EXPECT_TRUE(story) << name;
  return story ? *story : casework::Scenario{};
}

}  // namespace redress::tests
