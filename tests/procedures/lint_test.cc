#include "procedure/lint.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "base/golden_testing.h"
#include "procedures/editions.h"

namespace redress::tests {
namespace {

using procedure::CodeFinding;
using procedure::Weight;

bool fails(const procedure::Edition& edition, const std::string& provision) {
  return std::ranges::any_of(procedure::lint(edition), [&](const CodeFinding& finding) {
    return finding.provision == provision && finding.weight == Weight::failure;
  });
}

/// How each stands off the Code; the diff of a golden file is what a change of it comes to.
TEST(ShippedEditions, StandBesideTheCodeAsTheGoldenFilesHaveIt) {
  for (const auto& edition : all_editions()) {
    testing::expect_golden("lint/" + edition.slug + "-" + edition.id + ".txt",
                           procedure::findings_in_words(edition, procedure::lint(edition)));
  }
}

TEST(CodeEdition, IsNotAgainstTheCodeInAnything) {
  for (const auto& finding : procedure::lint(edition("code-2024", "2024-04"))) {
    EXPECT_NE(finding.weight, Weight::failure) << finding.provision << ": " << finding.says;
  }
}

/// What anybody who knows both the documents and the Code would look for first.
TEST(ShippedEditions, AreFoundWhereTheyAreKnownToBeAgainstTheCode) {
  EXPECT_TRUE(fails(edition("aylesbury", "2020-11"), "5.3")) << "three stages";
  EXPECT_TRUE(fails(edition("housing-plus", "2018-07"), "5.3")) << "three stages";
  EXPECT_TRUE(fails(edition("housing-plus", "2018-07"), "3.2")) << "a form for stage 3";
  EXPECT_TRUE(fails(edition("trafford", "2020-10"), "2.2")) << "six months";
  EXPECT_TRUE(fails(edition("aylesbury", "2020-11"), "2.2")) << "six months";
  EXPECT_FALSE(fails(edition("saha", "2021-06"), "2.2")) << "no bar at all";
  EXPECT_TRUE(fails(edition("trafford", "2020-10"), "5.2")) << "an informal step";
  EXPECT_TRUE(fails(edition("torus", "2017-06"), "5.2")) << "an informal step";
  EXPECT_FALSE(fails(edition("saha", "2021-06"), "5.2")) << "none";
  EXPECT_TRUE(fails(edition("trafford", "2020-10"), "6.2")) << "no acknowledgement";
  EXPECT_TRUE(fails(edition("aylesbury", "2020-11"), "6.2")) << "no time for it";
  EXPECT_FALSE(fails(edition("saha", "2021-06"), "6.2")) << "five working days of receipt";
  EXPECT_TRUE(fails(edition("aylesbury", "2020-11"), "6.5")) << "no word of the Ombudsman";
  EXPECT_TRUE(fails(edition("torus", "2017-06"), "3.2")) << "social media are sent to a form";
}

}  // namespace
}  // namespace redress::tests
