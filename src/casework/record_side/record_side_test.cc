#include "casework/acts_testing.h"
#include "casework/visibility.h"

namespace redress::casework::record_side_tests {
namespace {

using namespace testing;  // given, when, then

TEST(RecordSide, MovesNoClockOfTheComplaint) {
  const auto outcome =
      given(registered(), wide_edition())
          .when({"2024-04-09T10:00",
                 staff("officer"),
                 "record-side",
                 {{"side", {"conduct"}}, {"note", {"Passed to the people team."}}}});
  outcome.then({"side-recorded"});
  EXPECT_EQ(due(outcome.after(), "stage-1.decision"), "2024-04-22");
}

TEST(RecordSide, IsSeenOnlyByThoseTheEditionNames) {
  const SideRecorded event{.side = "conduct", .note = "Passed on."};
  EXPECT_TRUE(visible_to(event, wide_edition(), staff("director")));
  EXPECT_FALSE(visible_to(event, wide_edition(), staff("officer")));
  EXPECT_FALSE(visible_to(event, wide_edition(), resident()));
  EXPECT_TRUE(visible_to(Noted{.text = "x"}, wide_edition(), staff("officer")));
}

}  // namespace
}  // namespace redress::casework::record_side_tests
