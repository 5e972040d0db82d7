#include "casework/acts_testing.h"

// What follows when the ways on are put right after a decision.
namespace redress::casework::consequences_tests {
namespace {

using namespace testing;  // given, when, then

/// The small edition, where this leads on from stage 1.
procedure::Edition leading(const std::string& ways) {
  auto text = small_edition_text();
  const auto stage = text.find("[stage.stage-1]");
  const auto at = text.find("next ", stage);
  return edition_of(text.replace(at, text.find('\n', at) - at, "next = " + ways));
}

std::vector<Deed> decided_with(const Answers& more) {
  auto acts = decided();
  acts.front() = logged(more);
  return acts;
}

Deed corrected(Answers answers) {
  answers["reason"] = {"A slip."};
  return {"2024-04-15T10:00", staff("desk"), "correct", std::move(answers)};
}

TEST(Correct, EndsWhatNothingLeadsOnFromAnyMore) {
  const auto edition = leading("{ to = \"stage-2\", when = { tag = [\"care\"] }, clause = \"5\" }");
  const auto outcome =
      given(decided_with({{"tags", {"care"}}}), edition).when(corrected({{"emptied", {"tags"}}}));
  outcome.then({"corrected", "exhausted"});
  EXPECT_EQ(outcome.after().casefile.procedure, ProcedureState::exhausted);
}

TEST(Correct, BeginsTheStageThatFollowsByItself) {
  const auto edition = leading(
      "[{ to = \"stage-2\", by_itself = true, when = { tag = [\"care\"] }, clause = \"5\" }, { to "
      "= \"stage-2\", when = { not = { tag = [\"care\"] } }, clause = \"5\" }]");
  const auto outcome = given(decided_with({}), edition).when(corrected({{"tags", {"care"}}}));
  outcome.then({"corrected", "stage-begun"});
  EXPECT_EQ(outcome.after().casefile.stage, "stage-2");
}

TEST(Correct, ChangesNothingWhereTheWayStaysOpen) {
  given(decided()).when(corrected({{"contact", {"0161 496 0000"}}})).then({"corrected"});
}

}  // namespace
}  // namespace redress::casework::consequences_tests
