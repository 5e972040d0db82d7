#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(CloseWindow, LapsesARightThatWasNotUsed) {
  const auto standing = given(decided()).at("2024-05-11T00:00:01");
  EXPECT_EQ(standing.casefile.procedure, ProcedureState::lapsed);
  EXPECT_EQ(name_of(standing.history.back().body), "window-closed");
  EXPECT_EQ(standing.history.back().occurred_at, london("2024-05-10T23:59:59"));
}

TEST(CloseWindow, LeavesWhoWasContentContent) {
  const auto content =
      decided() + std::vector<Deed>{{"2024-04-15T10:00", resident(), "accept-outcome"}};
  const auto standing = given(content).at("2024-05-11T00:00:01");
  EXPECT_EQ(name_of(standing.history.back().body), "window-closed");
  EXPECT_EQ(standing.casefile.procedure, ProcedureState::resolved);
}

TEST(CloseWindow, IsForClocksOnly) {
  given(decided())
      .when(
          {"2024-05-13T10:00", staff("desk"), "close-window", {{"clock", {"stage-1.escalation"}}}})
      .then_refused("by-system-only");
}

TEST(CloseWindow, WantsAWindowThatPassedUnused) {
  for (const auto* clock : {"stage-1.escalation", "stage-1.decision", "nothing"}) {
    given(decided())
        .when({"2024-04-15T10:00", system_actor(), "close-window", {{"clock", {clock}}}})
        .then_refused("window-not-passed");
  }
}

}  // namespace
}  // namespace redress::casework
