#include "casework/stories/scenario.h"

#include "casework/acts_testing.h"
#include "casework/deciding/answers.h"
#include "casework/stories/rehearsal.h"

namespace redress::casework {
namespace {

using namespace testing;

constexpr std::string_view kGood = R"([scenario]
title    = "A word"
landlord = "example-homes"
[[step]]
at      = 2024-04-08T10:00:00
by      = "desk"
as      = "Dee"
do      = "log-item"
kind    = "complaint"
account = "The lift is broken."
person  = "Kit Oram"
contact = "kit@example.org"
tags    = ["care"]
issue-arose = 2024-04-01
stands  = "triage"
due     = { "informal.offer" = 2024-04-09 }
[[step]]
at    = 2024-04-09T10:00:00
state = { "informal.offer" = "running" }
)";

TEST(Scenario, IsReadStepByStep) {
  const auto scenario = read_scenario(kGood, "s.toml");
  ASSERT_TRUE(scenario) << to_string(scenario.error().front());
  EXPECT_EQ(scenario->landlord, "example-homes");
  ASSERT_EQ(scenario->steps.size(), 2U);
  const auto& step = scenario->steps.front();
  EXPECT_EQ(step.act, "log-item");
  EXPECT_EQ(step.actor.id, "S1");
  EXPECT_EQ(step.actor.name, "Dee");
  EXPECT_EQ(step.actor.roles, std::vector<std::string>{"desk"});
  EXPECT_EQ(step.answers.at("issue-arose"), std::vector<std::string>{"2024-04-01"});
  EXPECT_EQ(step.due.at("informal.offer"), "2024-04-09");
  EXPECT_EQ(scenario->steps.back().act, "");
}

std::string with_people(const std::string& first_as, const std::string& second_as) {
  return R"([scenario]
landlord = "example-homes"
people   = { S7 = "Jo Smith", S8 = "Jo Smith", S3 = "Kim Field" }
[[step]]
at = 2024-04-08T10:00:00
by = "desk"
as = ")" +
         first_as + R"("
do = "log-item"
kind = "complaint"
account = "The lift is broken."
[[step]]
at = 2024-04-08T11:00:00
by = "desk"
as = ")" +
         second_as + R"("
do = "register"
)";
}

TEST(Scenario, TellsPeopleApartByNumber) {
  const auto two = read_scenario(with_people("S7", "S8"), "s.toml");
  ASSERT_TRUE(two);
  EXPECT_EQ(two->steps[0].actor.id, "S7");
  EXPECT_EQ(two->steps[1].actor.id, "S8");
  EXPECT_EQ(two->steps[1].actor.name, "Jo Smith");
  const auto one = read_scenario(with_people("kim  FIELD", "S3"), "s.toml");
  EXPECT_EQ(one->steps[0].actor.id, one->steps[1].actor.id);
  const auto unclear = read_scenario(with_people("Jo Smith", "S3"), "s.toml");
  ASSERT_FALSE(unclear);
  EXPECT_EQ(unclear.error().front().line, 4);
  EXPECT_NE(unclear.error().front().what.find("give the number"), std::string::npos);
  EXPECT_EQ(read_scenario(with_people("Ann", "Ben"), "s.toml")->steps[1].actor.id, "S10");
}

struct Mistake {
  std::string name;
  std::string piece;
  std::string other;
  std::string problem;
};

class ScenarioMistake : public ::testing::TestWithParam<Mistake> {};

TEST_P(ScenarioMistake, IsNamedWithItsPlace) {
  std::string text(kGood);
  const auto at = text.find(GetParam().piece);
  ASSERT_NE(at, text.npos);
  text.replace(at, GetParam().piece.size(), GetParam().other);
  const auto scenario = read_scenario(text, "s.toml");
  ASSERT_FALSE(scenario);
  EXPECT_EQ(to_string(scenario.error().front()), GetParam().problem);
}

INSTANTIATE_TEST_SUITE_P(
    Scenario, ScenarioMistake,
    ::testing::Values(
        Mistake{"NoLandlord", "landlord = \"example-homes\"", "",
                "s.toml:1:1: there is no [scenario] with a landlord"},
        Mistake{"UnknownTable", "[scenario]", "[scenery]",
                "s.toml:1:1: unknown key 'scenery'; known here: scenario and step"},
        Mistake{"UnknownHead", "title   ", "titel   ",
                "s.toml:2:12: unknown key 'titel'; did you mean 'title'?"},
        Mistake{"NoTime", "at      = 2024-04-08T10:00:00", "",
                "s.toml:4:1: a step needs 'at', the moment it is done"},
        Mistake{"NoTimeOfDay", "2024-04-08T10:00:00", "2024-04-08",
                "s.toml:5:11: a date with a time is needed here, like 2021-05-28T16:00:00"},
        Mistake{"SkippedHour", "2024-04-08T10:00:00", "2024-03-31T01:30:00",
                "s.toml:5:11: There was no 1:30am on Sunday 31 March 2024: the clocks went forward "
                "from 1:00am to 2:00am. Give a time before or after that hour."},
        Mistake{
            "Nobody", "by      = \"desk\"", "",
            "s.toml:4:1: a step needs 'by': \"resident\", or the role or roles of the member of "
            "staff"},
        Mistake{"UnknownCommand", "\"log-item\"", "\"log-itme\"",
                "s.toml:4:1: the first step must log the feedback: do = \"log-item\""},
        Mistake{
            "NoState", "\"triage\"", "\"triaged\"",
            "s.toml:15:11: 'triaged' is no state; there are triage, informal, requested, open, "
            "decided, refused, resolved, exhausted, lapsed, unanswered, nobody-left, withdrawn and "
            "redirected"},
        Mistake{
            "NoClockState", "\"running\"", "\"runing\"",
            "s.toml:19:30: 'runing' is no state; there are not-set, pending, running, paused, met, "
            "met-late, missed and cancelled"},
        Mistake{"NumberForText", "\"The lift is broken.\"", "7",
                "s.toml:10:11: a text in quotes, or a date, is needed here"},
        Mistake{"AnswersToNothing", "state = {", "account = \"More\"\nstate = {",
                "s.toml:17:1: a step without 'do' only looks: it takes no account"},
        Mistake{"BackInTime", "2024-04-09T10:00:00", "2024-04-07T10:00:00",
                "s.toml:17:1: this step is earlier than the one before it; put the steps in the "
                "order of time"}),
    [](const auto& about) { return about.param.name; });

TEST(Scenario, SuggestsTheCommandThatWasMeant) {
  std::string text(kGood);
  text += "[[step]]\nat = 2024-04-10T10:00:00\nby = \"desk\"\ndo = \"registre\"\n";
  const auto scenario = read_scenario(text, "s.toml");
  ASSERT_FALSE(scenario);
  EXPECT_EQ(to_string(scenario.error().front()),
            "s.toml:23:6: there is no act 'registre'; did you mean 'register'?");
}

/// A step's own keys cannot be names of questions, or no scenario could answer those.
TEST(Scenario, CanAnswerEveryQuestion) {
  const std::vector<std::string_view> own = {"at",       "by",      "as",         "do",
                                             "happened", "refused", "stands",     "due",
                                             "state",    "opens",   "late-reason"};
  const auto standing = given(registered()).at("2024-04-09T10:00");
  const Circumstances now{
      .now = standing.now, .actor = staff("desk"), .occurred_at = standing.now, .late_reason = ""};
  for (const auto* act : all_acts()) {
    for (const auto& asked : questions_of(act->traits.name, standing.seen_by(now))) {
      EXPECT_EQ(std::count(own.begin(), own.end(), asked.question.name), 0)
          << act->traits.name << " asks " << asked.question.name;
    }
  }
}

TEST(Rehearsal, SaysWhatIsNotAsExpected) {
  std::string text(kGood);
  text.replace(text.find("\"triage\""), 8, "\"open\"");
  text.replace(text.find("2024-04-09 }"), 12, "2024-04-10, \"stage-9.reply\" = \"2024-01-01\" }");
  text.replace(text.find("by      = \"desk\""), 16, "by      = \"chef\"");
  const auto scenario = read_scenario(text, "s.toml");
  ASSERT_TRUE(scenario);
  const auto rehearsal = rehearse(*scenario, small_edition(), england());
  EXPECT_FALSE(rehearsal.as_expected());
  EXPECT_EQ(rehearsal.steps.front().unexpected,
            (std::vector<std::string>{"the edition has no role 'chef'",
                                      "informal.offer: its due is 2024-04-09, not 2024-04-10",
                                      "there is no clock stage-9.reply on this casefile",
                                      "the procedure stands at triage, not open"}));
}

TEST(Rehearsal, IsAsExpectedWhenEverythingHolds) {
  const auto scenario = read_scenario(kGood, "s.toml");
  ASSERT_TRUE(scenario);
  EXPECT_TRUE(rehearse(*scenario, small_edition(), england()).as_expected());
}

}  // namespace
}  // namespace redress::casework
