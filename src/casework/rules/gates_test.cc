#include "casework/rules/gates.h"

#include "casework/acts_testing.h"
#include "casework/deciding/decide.h"
#include "casework/events/decision.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

Deed tried(const std::string& at) {
  return {at,
          staff("officer"),
          "explain-decision",
          {{"mode", {"phone"}}, {"reached", {"no"}}, {"invited", {"yes"}}}};
}

Deed issue(const std::string& at) { return {at, staff("officer"), "issue-decision", decision()}; }

TEST(DecisionExplained, TakesAttemptsOnDifferentDaysInstead) {
  const auto same_day =
      proposed() + std::vector<Deed>{tried("2024-04-11T10:00"), tried("2024-04-11T16:00")};
  given(same_day).when(issue("2024-04-12T10:00")).then_refused("decision-not-explained", "4.5");
  const auto two_days =
      proposed() + std::vector<Deed>{tried("2024-04-11T10:00"), tried("2024-04-12T09:00")};
  given(two_days).when(issue("2024-04-12T10:00")).then({"decision-issued"});
}

TEST(DecisionExplained, SaysHowManyAttemptsThereAre) {
  const auto once = proposed() + std::vector<Deed>{tried("2024-04-11T10:00")};
  const auto standing = given(once).at("2024-04-12T10:00");
  const Circumstances now{.now = standing.now,
                          .actor = staff("officer"),
                          .occurred_at = standing.now,
                          .late_reason = ""};
  const auto refusal = barred(*find_act("issue-decision"), standing.seen_by(now));
  ASSERT_TRUE(refusal);
  EXPECT_EQ(render(refusal->message),
            "First explain the decision to the complainant. Or record attempts on 2 different days "
            "(1 so far).");
}

TEST(DecisionExplained, CountsNoOtherAttempts) {
  auto call = spoken();
  call["result"] = {"attempt"};
  const auto calls =
      proposed() + std::vector<Deed>{tried("2024-04-11T10:00"),
                                     {"2024-04-12T09:00", staff("officer"), "log-contact", call}};
  given(calls).when(issue("2024-04-12T10:00")).then_refused("decision-not-explained", "4.5");
}

std::vector<Deed> panel_offered() {
  return at_stage_2() +
         std::vector<Deed>{
             {"2024-04-16T09:00", staff("manager"), "offer-panel", {{"answer", {"declined"}}}}};
}

Deed call(const std::string& at, const std::string& result, const std::string& from = "landlord") {
  return {at,
          staff("manager"),
          "log-contact",
          {{"from", {from}}, {"mode", {"phone"}}, {"result", {result}}}};
}

Deed review(const std::string& at) { return {at, staff("manager"), "issue-decision", decision()}; }

TEST(Spoken, WantsAConversationAtThisStage) {
  given(panel_offered()).when(review("2024-04-17T10:00")).then_refused("not-spoken", "5.3");
  given(panel_offered() + std::vector<Deed>{call("2024-04-16T10:00", "two-way")})
      .when(review("2024-04-17T10:00"))
      .then({"decision-issued"});
}

TEST(Spoken, TakesAttemptsAndMessagesOnDifferentDaysInstead) {
  const auto one = panel_offered() + std::vector<Deed>{call("2024-04-16T10:00", "message"),
                                                       call("2024-04-16T15:00", "attempt")};
  given(one).when(review("2024-04-17T10:00")).then_refused("not-spoken", "5.3");
  const auto two = one + std::vector<Deed>{call("2024-04-17T09:00", "attempt")};
  given(two).when(review("2024-04-17T10:00")).then({"decision-issued"});
}

TEST(Spoken, CountsNoAttemptsOfTheirs) {
  const auto theirs =
      panel_offered() + std::vector<Deed>{call("2024-04-16T10:00", "attempt"),
                                          call("2024-04-17T09:00", "attempt", "complainant")};
  given(theirs).when(review("2024-04-17T10:00")).then_refused("not-spoken", "5.3");
}

TEST(Done, NamesTheActThatComesFirst) {
  const auto standing = given(at_stage_2()).at("2024-04-16T10:00");
  const Circumstances now{.now = standing.now,
                          .actor = staff("manager"),
                          .occurred_at = standing.now,
                          .late_reason = ""};
  const auto refusal = barred(*find_act("issue-decision"), standing.seen_by(now));
  ASSERT_TRUE(refusal);
  EXPECT_EQ(render(refusal->message), "First, at this stage: offer a panel.");
}

}  // namespace
}  // namespace redress::casework
