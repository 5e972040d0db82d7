#include "procedure/show.h"

#include <gtest/gtest.h>

#include "base/golden_testing.h"
#include "procedures/editions.h"

namespace redress::tests {
namespace {

/// Each landlord's procedure as she reads it; the diff of a golden file is what a change says to
/// her.
TEST(ShippedEditions, ReadAsTheGoldenFilesHaveThem) {
  EXPECT_EQ(all_editions().size(), 6U);
  for (const auto& edition : all_editions()) {
    testing::expect_golden("procedures/" + edition.slug + "-" + edition.id + ".txt",
                           procedure::show(edition));
  }
}

}  // namespace
}  // namespace redress::tests
