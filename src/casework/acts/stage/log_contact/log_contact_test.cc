#include "casework/acts_testing.h"
#include "casework/events/stage.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed spoke(const std::string& at, const Answers& more = {}) {
  auto answers = spoken();
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return {at, staff("officer"), "log-contact", std::move(answers)};
}

TEST(LogContact, MeetsTheClockWhenItCoversTheEditionsPoints) {
  const auto outcome =
      given(registered()).when(spoke("2024-04-09T10:00", {{"points", {"about", "next"}}}));
  outcome.then({"contact"});
  EXPECT_EQ(state(outcome.after(), "stage-1.contact"), "met");
}

TEST(LogContact, LeavesTheClockRunningWhenAPointIsMissing) {
  const auto after =
      given(registered()).when(spoke("2024-04-09T10:00", {{"points", {"next"}}})).after();
  EXPECT_EQ(state(after, "stage-1.contact"), "running");
}

TEST(LogContact, LeavesTheClockRunningWhenItWasAnAttemptOrTheirs) {
  const Answers about{{"points", {"about"}}, {"result", {"attempt"}}};
  EXPECT_EQ(
      state(given(registered()).when(spoke("2024-04-09T10:00", about)).after(), "stage-1.contact"),
      "running");
  const Answers theirs{{"points", {"about"}}, {"from", {"complainant"}}};
  EXPECT_EQ(
      state(given(registered()).when(spoke("2024-04-09T10:00", theirs)).after(), "stage-1.contact"),
      "running");
}

TEST(LogContact, BelongsToTheStageOfItsTime) {
  auto act = spoke("2024-04-16T10:00");
  act.happened = "2024-04-11T15:00";
  EXPECT_EQ(given(at_stage_2()).when(act).the<Contact>().stage, "stage-1");
}

TEST(LogContact, CannotComeBeforeTheFirstWords) {
  auto act = spoke("2024-04-09T10:00");
  act.happened = "2024-04-08T09:59";
  given(registered()).when(act).then_refused("before-receipt");
}

TEST(LogContact, WantsToKnowHowAndWhatCameOfIt) {
  given(registered())
      .when({"2024-04-09T10:00", staff("officer"), "log-contact", {{"mode", {"pigeon"}}}})
      .then_problems({"from: missing", "mode: not-offered", "result: missing"});
}

TEST(LogContact, HoldsTheLandlordToItsWaysAndNobodyElse) {
  const auto edition = edition_of(wide_edition_text() + R"(
[before.log-contact]
mode   = ["phone"]
clause = "2.9"
)");
  Deed seen{"2024-04-09T10:00",
            staff("officer"),
            "log-contact",
            {{"from", {"landlord"}}, {"mode", {"social-media"}}, {"result", {"message"}}}};
  given(registered(), edition).when(seen).then_refused("wrong-mode", "2.9");
  seen.answers["from"] = {"complainant"};
  given(registered(), edition).when(seen).then({"contact"});
}

}  // namespace
}  // namespace redress::casework
