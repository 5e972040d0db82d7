#include "casework/acts_testing.h"
#include "casework/events/decision.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed comment(Actor by) {
  return {"2024-04-11T15:00",
          std::move(by),
          "record-comment",
          {{"comment", {"You forgot the stairs."}}}};
}

TEST(RecordComment, KeepsWhatThePersonSays) {
  const auto outcome = given(explained()).when(comment(resident()));
  outcome.then({"comment-recorded"});
  EXPECT_EQ(outcome.the<CommentRecorded>().comment, "You forgot the stairs.");
  given(explained()).when(comment(staff("officer"))).then({"comment-recorded"});
}

TEST(RecordComment, WantsAnInvitation) {
  given(proposed()).when(comment(resident())).then_refused("not-invited");
}

TEST(RecordComment, EndsWithTheDecision) {
  given(decided())
      .when({"2024-04-12T15:00", resident(), "record-comment", {{"comment", {"Late."}}}})
      .then_refused("already-decided");
}

}  // namespace
}  // namespace redress::casework
