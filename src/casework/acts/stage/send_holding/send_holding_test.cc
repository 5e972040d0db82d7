#include "casework/acts_testing.h"
#include "casework/events/stage.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed hold(const std::string& at, const Answers& more = {}) {
  Answers answers{{"clock", {"stage-2.decision"}},
                  {"reason", {"The surveyor is ill."}},
                  {"next-step", {"Another comes on Friday."}},
                  {"new-date", {"2024-05-20"}}};
  for (const auto& [question, answer] : more) {
    answers[question] = answer;
  }
  return {at, staff("manager"), "send-holding", std::move(answers)};
}

TEST(SendHolding, MovesWhatIsExpectedAndNeverWhatIsDue) {
  const auto outcome = given(at_stage_2()).when(hold("2024-05-10T10:00"));
  outcome.then({"holding-sent"});
  const auto delayed = deadline(outcome.after(), "stage-2.decision");
  EXPECT_EQ(due_text(delayed), "2024-05-14");
  EXPECT_EQ(delayed.expected, calendar::parse_date("2024-05-20"));
  EXPECT_EQ(delayed.state, ClockState::running);
}

TEST(SendHolding, TellsThoseTheEditionNames) {
  EXPECT_EQ(given(at_stage_2()).when(hold("2024-05-10T10:00")).the<HoldingSent>().also_told,
            Texts{"director"});
}

/// The Complaint Handling Code, 6.5 and 6.16.
TEST(SendHolding, TellsOfTheOmbudsmanWhereTheProcedureAsksForIt) {
  const auto edition =
      edition_with("\"next-step\", \"new-date\"]", "\"next-step\", \"new-date\", \"ombudsman\"]");
  given(at_stage_2(), edition)
      .when(hold("2024-05-10T10:00"))
      .then_refused("ombudsman-missing", "5.2");
  given(at_stage_2(), edition)
      .when(hold("2024-05-10T10:00", {{"told", {"ombudsman"}}}))
      .then({"holding-sent"});
}

TEST(SendHolding, TellsEverythingTheEditionAsksFor) {
  given(at_stage_2())
      .when(hold("2024-05-10T10:00", {{"next-step", {}}}))
      .then_refused("next-step-missing", "5.2");
  given(at_stage_2())
      .when(hold("2024-05-10T10:00", {{"new-date", {}}}))
      .then_refused("new-date-missing", "5.2");
}

TEST(SendHolding, WantsADateAfterTheOneItReplaces) {
  given(at_stage_2())
      .when(hold("2024-05-10T10:00", {{"new-date", {"2024-05-14"}}}))
      .then_refused("new-date-too-early", "5.2");
}

TEST(SendHolding, WantsADateStillToCome) {
  given(at_stage_2()).when(hold("2024-05-22T10:00")).then_refused("new-date-passed", "5.2");
  given(at_stage_2()).when(hold("2024-05-20T10:00")).then_refused("new-date-passed", "5.2");
  given(at_stage_2()).when(hold("2024-05-16T10:00")).then({"holding-sent"});
}

TEST(SendHolding, ExplainsWhatIsLateWhateverTheProcedureSaysOfDelays) {
  auto act = hold("2024-04-24T10:00");
  act.answers["clock"] = {"stage-1.decision"};
  act.answers["new-date"] = {"2024-05-03"};
  const auto outcome = given(registered()).when(act);
  outcome.then({"holding-sent"});
  EXPECT_EQ(state(outcome.after(), "stage-1.decision"), "missed");
}

TEST(SendHolding, IsForClocksWhoseEditionSpeaksOfIt) {
  given(registered()).when(hold("2024-04-10T10:00")).then_refused("nothing-to-delay");
}

}  // namespace
}  // namespace redress::casework
