#include "casework/acts_testing.h"
#include "casework/deciding/asking.h"

namespace redress::casework::as_of_then_tests {
namespace {

using namespace testing;  // given, when, then

Deed backdated(Deed deed, const std::string& happened) {
  deed.happened = happened;
  deed.late_reason = "On paper first.";
  return deed;
}

const Deed& issued() {
  static const Deed kIssued{"2024-04-15T10:00", staff("officer"), "issue-decision", decision()};
  return kIssued;
}

TEST(Backdated, RestsOnWhatWasThereByThen) {
  // Explained on 11 April at ten.
  const auto outcome = given(explained()).when(backdated(issued(), "2024-04-10T15:00"));
  outcome.then_refused("decision-not-explained", "4.5");
  outcome.then_says(
      "As things stood at 3:00pm on Wednesday 10 April 2024: First explain the decision");
  outcome.then_says("possible is 10:00am on Thursday 11 April 2024.");
  given(explained()).when(backdated(issued(), "2024-04-11T11:00")).then({"decision-issued"});
}

TEST(Backdated, IsPossibleInTheOrderInWhichItWasDone) {
  auto acts = registered();
  for (auto& deed : explained()) {
    if (deed.act == "propose-decision" || deed.act == "explain-decision") {
      auto late = backdated(deed, deed.at);
      late.at = "2024-04-12T09:00";
      acts.push_back(late);
    }
  }
  given(acts).when(backdated(issued(), "2024-04-11T15:00")).then({"decision-issued"});
}

TEST(Backdated, RestsOnAYesOfThen) {
  const auto approved =
      registered() +
      std::vector<Deed>{
          {"2024-04-09T10:00",
           staff("manager"),
           "request-approval",
           {{"authority", {"early"}}, {"what", {"Close it."}}, {"ground", {"money-seeking"}}}},
          {"2024-04-10T11:00", staff("head"), "approve", {{"request", {"A1"}}}}};
  const Deed close{"2024-04-12T10:00",
                   staff("manager"),
                   "close-early",
                   {{"ground", {"money-seeking"}}, {"reason", {"Not due."}}, {"mode", {"letter"}}}};
  const auto& edition = wide_edition();
  given(approved, edition)
      .when(backdated(close, "2024-04-10T10:00"))
      .then_refused("approval-awaited-still", "8.2");
  given(approved, edition)
      .when(backdated(close, "2024-04-10T12:00"))
      .then({"closed-early", "exhausted", "approval-used"});
}

TEST(Backdated, RestsOnTheChecksOfThen) {
  const auto checked =
      received() +
      std::vector<Deed>{{"2024-04-09T10:00",
                         staff("desk"),
                         "complete-check",
                         {{"check", {"application-reviewed"}}, {"finding", {"As it says."}}}}};
  const Deed exclude{"2024-04-09T15:00",
                     staff("officer"),
                     "exclude",
                     {{"rule", {"policy"}}, {"reason", {"The policy."}}, {"mode", {"letter"}}}};
  const auto& edition = wide_edition();
  given(checked, edition)
      .when(backdated(exclude, "2024-04-08T15:00"))
      .then_refused("check-missing", "3.2");
}

TEST(Backdated, AnswersNothingThatWasNotThereYet) {
  const auto accepted = [](const std::string& happened) {
    return backdated({"2024-04-15T10:00", resident(), "accept-outcome"}, happened);
  };
  given(decided()).when(accepted("2024-04-12T09:00")).then_refused("nothing-to-accept");
  given(decided()).when(accepted("2024-04-12T11:00")).then({"offer-accepted"});
  given(decided())
      .when(backdated({"2024-04-15T10:00", resident(), "request-escalation"}, "2024-04-11T12:00"))
      .then_refused("not-decided");
}

TEST(Backdated, AnswersNoRequestBeforeItWasMade) {
  const auto asked = registered() + std::vector<Deed>{approval_asked("900")};
  const Deed approve{"2024-04-10T10:00", staff("manager"), "approve", {{"request", {"A1"}}}};
  const auto& edition = wide_edition();
  given(asked, edition)
      .when(backdated(approve, "2024-04-08T15:00"))
      .then_refused("nothing-to-approve");
  given(asked, edition).when(backdated(approve, "2024-04-09T15:00")).then({"approval-granted"});
}

TEST(Backdated, AnswersNoOfferBeforeItWasMade) {
  const auto answer = [](const std::string& happened) {
    return backdated({"2024-04-10T10:00",
                      staff("officer"),
                      "answer-offer",
                      {{"offer", {"O1"}}, {"answer", {"declined"}}, {"words", {"No."}}}},
                     happened);
  };
  given(offered(), wide_edition()).when(answer("2024-04-09T10:00")).then_refused("no-such-offer");
  given(offered(), wide_edition()).when(answer("2024-04-09T13:00")).then({"offer-answered"});
}

TEST(Backdated, IsOfTheSoonestMomentOfItsDayWhereNobodyKnowsTheTime) {
  const auto standing = given(decided()).at("2024-04-15T10:00");
  Circumstances by_day{.now = standing.now,
                       .actor = resident(),
                       .occurred_at = london("2024-04-12T09:00"),
                       .only_day_known = true,
                       .late_reason = ""};
  const auto events = decide({"accept-outcome", {}, by_day}, standing);
  ASSERT_TRUE(events);
  EXPECT_EQ(events->front().occurred_at, london("2024-04-12T10:00"));
}

}  // namespace
}  // namespace redress::casework::as_of_then_tests
