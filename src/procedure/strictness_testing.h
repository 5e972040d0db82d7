#pragma once

#include <ostream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "procedure/reader.h"
#include "procedure/vocabulary_testing.h"

// One row for each kind of mistake: the text that replaces another in an edition that is in order,
// and what the reader says.
namespace redress::procedure {

struct Mistake {
  std::string what;
  std::string in_place_of;
  std::string written;
  std::string said;
};

inline void PrintTo(const Mistake& mistake, std::ostream* out) { *out << mistake.what; }

inline std::vector<std::string> problems_of(const std::string& text) {
  const auto edition = read_edition(text, "e.toml", "example", vocabulary_for_tests());
  std::vector<std::string> said;
  if (!edition) {
    for (const auto& problem : edition.error()) {
      said.push_back(to_string(problem));
    }
  }
  return said;
}

inline void expect_refused(std::string text, const Mistake& mistake) {
  const auto at = text.find(mistake.in_place_of);
  ASSERT_NE(at, text.npos) << mistake.in_place_of;
  text.replace(at, mistake.in_place_of.size(), mistake.written);
  EXPECT_THAT(problems_of(text), testing::Contains(mistake.said));
}

}  // namespace redress::procedure
