#include "casework/acts_testing.h"
#include "casework/events/lapse.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(RecordMiss, KeepsTheDateThatWasMissedAndTheCalendarOfThatDay) {
  const auto standing = given(registered()).at("2024-04-23T09:00");
  const auto miss = *standing.history.back().body.as<DeadlineMissed>();
  EXPECT_EQ(miss.clock, "decision");
  EXPECT_EQ(miss.due, london("2024-04-22T23:59:59"));
  EXPECT_EQ(miss.calendar_release, england().table().release);
}

TEST(RecordMiss, IsForClocksOnly) {
  given(registered())
      .when({"2024-04-23T10:00", staff("desk"), "record-miss", {{"clock", {"stage-1.decision"}}}})
      .then_refused("by-system-only");
}

TEST(RecordMiss, WantsAMissThatIsNotOnRecord) {
  for (const auto* clock : {"stage-1.decision", "stage-1.escalation", "nothing"}) {
    given(registered())
        .when({"2024-04-09T10:00", system_actor(), "record-miss", {{"clock", {clock}}}})
        .then_refused("not-missed");
  }
  given(registered())
      .when({"2024-04-23T10:00", system_actor(), "record-miss", {{"clock", {"stage-1.decision"}}}})
      .then_refused("not-missed");
}

}  // namespace
}  // namespace redress::casework
