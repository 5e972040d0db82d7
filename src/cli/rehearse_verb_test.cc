#include "cli/rehearse_verb.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/golden_testing.h"
#include "casework/testing.h"
#include "system/json.h"

namespace redress::cli {
namespace {

using redress::testing::expect_golden;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr auto kStory = R"([scenario]
title    = "A lift, from the first word to the review"
landlord = "example-homes"
[[step]]
at           = 2024-04-08T10:00:00
by           = "desk"
as           = "Dee"
do           = "log-item"
kind         = "complaint"
account      = "The lift is broken."
person       = "Kit Oram"
contact      = "kit@example.org"
relationship = "tenant"
channel      = "phone"
[[step]]
at  = 2024-04-10T09:00:00
by  = "officer"
as  = "Ola"
do  = "extend-clock"
clock    = "stage-1.decision"
how-much = "10 working days"
reason   = "A part is awaited."
message  = "Told by phone."
due = { "stage-1.decision" = 2024-05-07 }
[[step]]
at = 2024-04-10T09:05:00
by = "officer"
as = "Ola"
do = "issue-decision"
refused = "decision-not-explained"
[[step]]
at = 2024-04-11T09:00:00
by = "officer"
as = "Ola"
do = "log-contact"
from   = "landlord"
mode   = "phone"
result = "two-way"
points = ["about"]
happened    = 2024-04-09T15:00:00
late-reason = "The network was down."
[[step]]
at    = 2024-04-12T09:00:00
state = { "stage-1.contact" = "met", "stage-1.acknowledgement" = "missed" }
opens = { "review" = "not yet" }
)";

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

RehearseSources sources(const std::string& story) {
  return {[=](const std::string& path) {
            EXPECT_EQ(path, "story.toml");
            return story;
          },
          [](std::string_view name) -> Result<std::vector<EditionFile>, Message> {
            if (name != "example-homes" && name != "other.toml" && name != "slower.toml") {
              return fail(Message{"no-such-procedure",
                                  "There is no procedure '{name}'.",
                                  {{"name", std::string(name)}}});
            }
            auto text = casework::testing::small_edition_text();
            if (name == "slower.toml") {  // acknowledged within five days, and never extended
              text = casework::testing::with(text, "within = \"2 working days\"",
                                             "within = \"5 working days\"");
              text = casework::testing::with(text, "extend = ", "delay = ");
              text = casework::testing::with(
                  text, "delay = { times = 1, up_to = \"10 working days\", by = [\"officer\"], ",
                  "delay = { ");
            }
            std::vector<EditionFile> files;
            files.push_back({"2024-04.toml", casework::testing::edition_of(text)});
            return files;
          },
          [](std::string_view) -> Result<const calendar::WorkingCalendar*, Message> {
            return &casework::testing::england();
          }};
}

Outcome rehearse(const std::string& story, std::vector<std::string> arguments = {}) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  arguments.insert(arguments.begin(), {"redress", "rehearse", "story.toml"});
  std::vector<const char*> argv;
  for (const auto& argument : arguments) {
    argv.push_back(argument.c_str());
  }
  std::string data_root;
  const Streams streams{in, out, err};
  const int status = run(static_cast<int>(argv.size()), argv.data(), streams, data_root,
                         {rehearse_verb(streams, sources(story))});
  return {status, out.str(), err.str()};
}

std::string with(const std::string& piece, const std::string& other) {
  std::string story = kStory;
  const auto at = story.find(piece);
  EXPECT_NE(at, story.npos) << piece;
  return story.replace(at, piece.size(), other);
}

TEST(RehearseVerb, TellsTheStoryTheDatesAndWhatMayFollow) {
  const auto outcome = rehearse(kStory);
  EXPECT_EQ(outcome.status, kOk);
  EXPECT_THAT(outcome.err, IsEmpty());
  expect_golden("cli/rehearse.txt", outcome.out);
}

TEST(RehearseVerb, ShowsEveryDayAndEveryReasonWhenAsked) {
  expect_golden("cli/rehearse-in-full.txt", rehearse(kStory, {"--workings", "--why"}).out);
}

TEST(RehearseVerb, AnswersInJson) {
  const auto outcome = rehearse(kStory, {"--json"});
  EXPECT_EQ(outcome.status, kOk);
  EXPECT_TRUE(system::parse_json(outcome.out));
  expect_golden("cli/rehearse.json", outcome.out);
}

TEST(RehearseVerb, SaysWhatIsNotAsExpected) {
  const auto outcome = rehearse(with("2024-05-07", "2024-05-08"));
  EXPECT_EQ(outcome.status, kNotAsExpected);
  EXPECT_THAT(outcome.out, HasSubstr("NOT AS EXPECTED (line 15): stage-1.decision: its due is "
                                     "2024-05-07, not 2024-05-08"));
  EXPECT_THAT(outcome.out, HasSubstr("Not everything is as expected."));
}

TEST(RehearseVerb, SaysTheKeyOfEachAnswerThatCannotBeUsed) {
  const auto unanswered = rehearse(with("how-much = \"10 working days\"\n", ""));
  EXPECT_THAT(unanswered.out, HasSubstr("By how much? [how-much] This needs an answer."));
  const auto unknown = rehearse(with("mode   = \"phone\"\nresult", "mode   = \"pigeon\"\nresult"));
  EXPECT_THAT(unknown.out, HasSubstr(" [mode] “pigeon” is not among the answers: letter, "));
}

TEST(RehearseVerb, NamesEveryProblemOfAScenarioWithItsPlace) {
  const auto outcome =
      rehearse(with("do  = \"extend-clock\"", "do  = \"extend-clok\"\nstands = \"nowhere\""));
  EXPECT_EQ(outcome.status, kBadInput);
  EXPECT_THAT(
      outcome.err,
      HasSubstr("story.toml:19:7: there is no act 'extend-clok'; did you mean 'extend-clock'?\n"
                "story.toml:20:10: 'nowhere' is no state"));
  EXPECT_THAT(outcome.out, IsEmpty());
}

TEST(RehearseVerb, SaysWhenThereIsNoEdition) {
  EXPECT_EQ(rehearse(with("example-homes", "elsewhere")).err,
            "redress rehearse: There is no procedure 'elsewhere'.\n");
  EXPECT_EQ(rehearse(kStory, {"--edition", "2019-01"}).err,
            "redress rehearse: There is no edition '2019-01' of example-homes.\n");
  const auto early = rehearse(with("2024-04-08T10", "2023-04-08T10"));
  EXPECT_EQ(early.status, kBadInput);
  EXPECT_EQ(
      early.err,
      "redress rehearse: No edition of example-homes was in force on Saturday 8 April 2023.\n");
}

TEST(RehearseVerb, TakesAnEditionsFileOrId) {
  EXPECT_EQ(rehearse(kStory, {"--edition", "2024-04"}).status, kOk);
  EXPECT_EQ(rehearse(with("example-homes", "elsewhere"), {"--edition", "other.toml"}).status, kOk);
}

TEST(RehearseVerb, ListsWhatAnotherEditionWouldChange) {
  const auto outcome = rehearse(kStory, {"--what-if", "slower.toml"});
  EXPECT_EQ(outcome.status, kNotAsExpected);
  EXPECT_THAT(outcome.out, HasSubstr("line 15, extend-clock: done; refused: "));
  EXPECT_THAT(outcome.out, HasSubstr("stage-1.acknowledgement is due: 2024-04-10; 2024-04-15\n"));
  EXPECT_THAT(outcome.out, HasSubstr("stage-1.acknowledgement is: missed; running\n"));
  EXPECT_THAT(outcome.out, HasSubstr("stage-1.decision is due: 2024-05-07; 2024-04-22\n"));
  const auto json = rehearse(kStory, {"--what-if", "slower.toml", "--json"});
  EXPECT_TRUE(system::parse_json(json.out));
  EXPECT_THAT(json.out, HasSubstr(R"("what":"stage-1.acknowledgement is due")"));
}

TEST(RehearseVerb, SaysThatNothingWouldChange) {
  const auto outcome = rehearse(kStory, {"--what-if", "other.toml"});
  EXPECT_EQ(outcome.status, kOk);
  EXPECT_THAT(outcome.out, HasSubstr("nothing would be different."));
  EXPECT_EQ(rehearse(kStory, {"--what-if", "2019-01"}).status, kBadInput);
}

TEST(RehearseVerb, HelpsWhenAsked) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  std::string data_root;
  const Streams streams{in, out, err};
  const char* argv[] = {"redress", "rehearse", "--help"};
  EXPECT_EQ(run(3, argv, streams, data_root, {rehearse_verb(streams, sources(kStory))}), kOk);
  expect_golden("cli/rehearse-help.txt", out.str());
}

}  // namespace
}  // namespace redress::cli
