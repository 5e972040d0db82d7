#include "casework/acts_testing.h"

namespace redress::casework::link_repeat_tests {
namespace {

using namespace testing;  // given, when, then

TEST(LinkRepeat, KnowsARepeatOfWhatIsAtItsEnd) {
  const Act link{"2024-04-08T10:10",
                 staff("desk"),
                 "link-repeat",
                 {{"other", {"EX-1"}}, {"relation", {"repeat-of-ended"}}}};
  const auto outcome = given(received()).when(link);
  outcome.then({"linked"});
  EXPECT_TRUE(outcome.after().casefile.repeats_ended);
  auto related = link;
  related.answers["relation"] = {"related"};
  EXPECT_FALSE(given(received()).when(related).after().casefile.repeats_ended);
}

}  // namespace
}  // namespace redress::casework::link_repeat_tests
