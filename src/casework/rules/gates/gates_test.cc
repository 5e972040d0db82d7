#include "casework/rules/gates/gates.h"

#include <map>

#include "casework/acts_testing.h"
#include "casework/deciding/decide.h"
#include "casework/events/decision.h"

namespace redress::casework {
namespace {

using namespace testing;  // given, when, then

/// Nobody answered; a message was left that says until when they may comment.
Deed tried(const std::string& at, const std::string& until = "2024-04-13") {
  return {at,
          staff("officer"),
          "explain-decision",
          {{"mode", {"phone"}}, {"reached", {"no"}}, {"invited", {"yes"}}, {"until", {until}}}};
}

Deed issue(const std::string& at) { return {at, staff("officer"), "issue-decision", decision()}; }

TEST(DecisionExplained, TakesAttemptsOnDifferentDaysInstead) {
  const auto same_day =
      proposed() + std::vector<Deed>{tried("2024-04-11T10:00"), tried("2024-04-11T16:00")};
  given(same_day).when(issue("2024-04-12T10:00")).then_refused("decision-not-explained", "4.5");
  const auto two_days =
      proposed() + std::vector<Deed>{tried("2024-04-11T10:00"), tried("2024-04-12T09:00")};
  given(two_days).when(issue("2024-04-15T10:00")).then({"decision-issued"});
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

const procedure::Edition& gated(const std::string& gate) {
  static std::map<std::string, procedure::Edition> made;
  const auto found = made.find(gate);
  return found != made.end()
             ? found->second
             : made.emplace(gate, edition_with("[stage.stage-1.before.issue-decision]\n"
                                               "decision_explained = { or_attempts = 2 }\n"
                                               "comment_invited    = true\n"
                                               "clause             = \"4.5\"",
                                               gate))
                   .first->second;
}

TEST(Modes, TakeTheWayThePersonPrefers) {
  const auto& edition = gated(
      "[stage.stage-1.before.issue-decision]\nmode = [\"letter\", \"preferred\"]\nclause = "
      "\"4.5\"");
  const auto issue_by = [](const std::string& mode) {
    return Deed{"2024-04-12T10:00", staff("officer"), "issue-decision", decision(mode)};
  };
  auto acts = registered();
  given(acts, edition).when(issue_by("phone")).then_refused("wrong-mode", "4.5");
  acts.front() = logged({{"preferred-mode", {"phone"}}});
  given(acts, edition).when(issue_by("phone")).then({"decision-issued"});
  given(acts, edition).when(issue_by("letter")).then({"decision-issued"});
  given(acts, edition).when(issue_by("email")).then_refused("wrong-mode", "4.5");
}

TEST(DelayExplained, ComesBeforeADecisionAfterItsDay) {
  const auto& edition =
      gated("[stage.stage-1.before.issue-decision]\ndelay_explained = true\nclause = \"4.5\"");
  given(registered(), edition).when(issue("2024-04-22T10:00")).then({"decision-issued"});
  given(registered(), edition)
      .when(issue("2024-04-23T10:00"))
      .then_refused("delay-not-explained", "4.5");
  const auto told =
      registered() +
      std::vector<Deed>{{"2024-04-23T11:00",
                         staff("officer"),
                         "send-holding",
                         {{"clock", {"stage-1.decision"}}, {"reason", {"She was ill."}}}}};
  given(told, edition).when(issue("2024-04-24T10:00")).then({"decision-issued"});
}

TEST(Before, HoldsUnderItsOwnCondition) {
  const auto edition = edition_of(
      small_edition_text() +
      "\n[[stage.stage-3.before.note]]\nwhen = { hearing = \"hold\" }\nby = [\"panel\"]\n"
      "clause = \"6.7\"\n[[stage.stage-3.before.note]]\nwhen = { hearing = \"decline\" }\n"
      "by = [\"director\"]\nclause = \"6.8\"\n");
  const auto decided_to = [](const std::string& answer) {
    return form_back() + std::vector<Deed>{{"2024-04-23T10:00",
                                            staff("director"),
                                            "decide-hearing",
                                            {{"answer", {answer}}, {"reason", {"The facts."}}}}};
  };
  const auto note = [](const std::string& role) {
    return Deed{"2024-04-23T11:00", staff(role), "note", {{"text", {"x"}}}};
  };
  given(form_back(), edition).when(note("desk")).then({"noted"});
  given(decided_to("hold"), edition).when(note("desk")).then_refused("not-your-role", "6.7");
  given(decided_to("hold"), edition).when(note("panel")).then({"noted"});
  given(decided_to("decline"), edition).when(note("panel")).then_refused("not-your-role", "6.8");
}

TEST(CommentInvited, HoldsToTheLastDayThatWasTold) {
  auto until = tried("2024-04-11T10:00");
  until.answers["reached"] = {"yes"};
  until.answers["until"] = {"2024-04-16"};
  auto again = until;
  again.at = "2024-04-11T10:01";
  again.answers.erase("until");
  const auto acts = proposed() + std::vector<Deed>{until, again};
  given(acts).when(issue("2024-04-12T10:00")).then_refused("comment-awaited", "4.5");
  given(acts).when(issue("2024-04-17T10:00")).then({"decision-issued"});
}

TEST(CommentInvited, LeavesTheTimeThatAMessageNames) {
  const auto edition = edition_with("decision_explained = { or_attempts = 2 }",
                                    "decision_explained = { or_attempts = 1 }");
  const auto message = proposed() + std::vector<Deed>{tried("2024-04-11T10:00", "2024-04-12")};
  given(message, edition).when(issue("2024-04-12T10:05")).then_refused("comment-awaited", "4.5");
  given(message, edition).when(issue("2024-04-13T09:00")).then({"decision-issued"});
  const auto again = message + std::vector<Deed>{tried("2024-04-12T08:55", "2024-04-15")};
  given(again, edition).when(issue("2024-04-15T09:00")).then_refused("comment-awaited", "4.5");
}

TEST(CommentInvited, HoldsOverTheSameProposalMadeAgain) {
  auto until = tried("2024-04-11T10:00");
  until.answers["reached"] = {"yes"};
  until.answers["until"] = {"2024-04-16"};
  auto again = until;
  again.at = "2024-04-11T11:05";
  again.answers.erase("until");
  const Deed again_proposed{"2024-04-11T11:00",
                            staff("officer"),
                            "propose-decision",
                            {{"outcome", {"upheld"}}, {"reasons", {"It is broken."}}}};
  const auto acts = proposed() + std::vector<Deed>{until, again_proposed, again};
  given(acts).when(issue("2024-04-12T10:00")).then_refused("comment-awaited", "4.5");
  const Deed comment{
      "2024-04-11T12:00", resident(), "record-comment", {{"comment", {"Nothing to add."}}}};
  given(acts + std::vector<Deed>{comment})
      .when(issue("2024-04-12T10:00"))
      .then({"decision-issued"});
}

TEST(DecisionExplained, IsNoLetter) {
  auto letter = tried("2024-04-11T10:00");
  letter.answers["mode"] = {"letter"};
  letter.answers["reached"] = {"yes"};
  given(proposed()).when(letter).then_refused("letter-no-conversation");
  given(registered())
      .when({"2024-04-09T10:00",
             staff("officer"),
             "log-contact",
             {{"from", {"landlord"}}, {"mode", {"letter"}}, {"result", {"two-way"}}}})
      .then_refused("letter-no-conversation");
}

TEST(DelayExplained, ComesAgainOnceTheDayThatWasToldPassed) {
  const auto& edition =
      gated("[stage.stage-1.before.issue-decision]\ndelay_explained = true\nclause = \"4.5\"");
  const auto told = registered() + std::vector<Deed>{{"2024-04-23T11:00",
                                                      staff("officer"),
                                                      "send-holding",
                                                      {{"clock", {"stage-1.decision"}},
                                                       {"reason", {"She was ill."}},
                                                       {"new-date", {"2024-04-26"}}}}};
  given(told, edition).when(issue("2024-04-26T10:00")).then({"decision-issued"});
  given(told, edition).when(issue("2024-04-29T10:00")).then_refused("delay-not-explained", "4.5");
}

}  // namespace
}  // namespace redress::casework
