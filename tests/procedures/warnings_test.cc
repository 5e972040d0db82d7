#include "casework/stories/warnings/warnings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "procedures/editions.h"

namespace redress::tests {
namespace {

/// Whatever a landlord's edition says can happen; a document that says otherwise is named here.
TEST(ShippedEditions, SayNothingThatCanNeverHappen) {
  for (const auto& edition : all_editions()) {
    for (const auto& warning : casework::warnings_of(edition)) {
      ADD_FAILURE() << edition.slug << " " << edition.id << ": " << warning.where << " "
                    << warning.what;
    }
  }
}

}  // namespace
}  // namespace redress::tests
