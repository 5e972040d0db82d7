#include "casework/acts_testing.h"

namespace redress::casework::share_compliment_tests {
namespace {

using namespace testing;  // given, when, then

Act share() {
  return {"2024-04-11T10:00",
          staff("desk"),
          "share-compliment",
          {{"shared-with", {"Ola and her manager"}}, {"use", {"appraisal"}}}};
}

TEST(ShareCompliment, TellsWhomItPraises) {
  const auto outcome = given({logged({{"kind", {"compliment"}}})}).when(share());
  outcome.then({"compliment-shared"});
  EXPECT_EQ(outcome.the<ComplimentShared>().use, Texts{"appraisal"});
  given(registered()).when(share()).then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework::share_compliment_tests
