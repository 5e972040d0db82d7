#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(Classify, SaysWhatKindOfFeedbackItIs) {
  const auto outcome = given(received())
                           .when({"2024-04-08T11:00",
                                  staff("desk"),
                                  "classify",
                                  {{"kind", {"compliment"}}, {"tags", {"care"}}}});
  outcome.then({"classified"});
  EXPECT_EQ(outcome.after().casefile.kind, "compliment");
  EXPECT_EQ(outcome.after().casefile.tags, Texts{"care"});
}

TEST(Classify, IsSettledOnceItIsTakenUp) {
  given(registered())
      .when({"2024-04-08T11:00", staff("desk"), "classify", {{"kind", {"compliment"}}}})
      .then_refused("past-triage");
}

TEST(Classify, IsForStaff) {
  given(received())
      .when({"2024-04-08T11:00", resident(), "classify", {{"kind", {"compliment"}}}})
      .then_refused("staff-only");
}

TEST(Classify, WantsACasefile) {
  given({})
      .when({"2024-04-08T11:00", staff("desk"), "classify", {}})
      .then_refused("no-such-casefile");
}

}  // namespace
}  // namespace redress::casework
