#include "casework/acts_testing.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

TEST(Note, IsKeptAtAnyTime) {
  given(received())
      .when({"2024-04-08T11:00", staff("desk"), "note", {{"text", {"Rang twice."}}}})
      .then({"noted"});
  const auto closed = exhausted() + std::vector<Act>{{"2024-04-25T09:00", staff("desk"), "close"}};
  given(closed)
      .when({"2024-04-26T10:00", staff("desk"), "note", {{"text", {"A letter came."}}}})
      .then({"noted"});
}

TEST(Note, WantsACasefileAndWords) {
  given({}).when({"2024-04-08T11:00", staff("desk"), "note", {}}).then_refused("no-such-casefile");
  given(received())
      .when({"2024-04-08T11:00", staff("desk"), "note", {{"text", {" "}}}})
      .then_problems({"text: missing"});
}

}  // namespace
}  // namespace redress::casework
