#include "cli/procedure/beside.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casework/testing.h"

namespace redress::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string kHead = "[scenario]\nlandlord = \"example-homes\"\n";
const std::string kLogged =
    "[[step]]\nat = 2024-04-08T10:00:00\nby = \"desk\"\ndo = \"log-item\"\nkind = "
    "\"complaint\"\naccount = \"The lift is broken.\"\n";

Result<const calendar::WorkingCalendar*, Message> find_calendar(std::string_view name) {
  if (name != "england-and-wales") {
    return fail(Message{"no-such-calendar", "There is no such calendar.", {}});
  }
  return &casework::testing::england();
}

/// The small edition, and one a year later that gives 15 days for the decision.
std::vector<EditionFile> editions() {
  auto later =
      casework::testing::with(casework::testing::small_edition_text(),
                              "edition         = \"2024-04\"", "edition         = \"2025-04\"");
  later = casework::testing::with(later, "in_force        = 2024-04-01",
                                  "in_force        = 2025-04-01");
  later = casework::testing::with(later, "within = \"10 working days\"\nfrom   = \"registered\"",
                                  "within = \"15 working days\"\nfrom   = \"registered\"");
  return {{"2024-04.toml", casework::testing::small_edition()},
          {"2025-04.toml", casework::testing::edition_of(later)}};
}

std::vector<std::string> problems_in(const Beside& beside) {
  std::vector<std::string> said;
  for (const auto& result : run_beside(beside, editions(), find_calendar)) {
    for (const auto& problem : result.problems) {
      said.push_back(to_string(problem));
    }
  }
  return said;
}

std::vector<std::string> problems_of_story(const std::string& text) {
  return problems_in({.examples = {}, .stories = {{"story.toml", text}}});
}

TEST(Beside, ComparesEachExampleWithTheEditionInForceThen) {
  const Beside beside{
      .examples = {{"examples.csv",
                    "start,clock,due,why\n"
                    "2023-01-04,stage-1.decision,2023-01-18,\"before any, so the first\"\n"
                    "2024-04-02,stage-1.decision,2024-04-16,ten days\n"
                    "2025-06-02,stage-1.decision,2025-06-23,fifteen days\n"
                    "2025-06-02T10:00,stage-1.decision,2025-06-16,ten days\n"}},
      .stories = {}};
  EXPECT_THAT(problems_in(beside),
              ElementsAre("examples.csv:5:1: stage-1.decision from 2025-06-02T10:00: edition "
                          "2025-04 gives 2025-06-23, and the row has 2025-06-16"));
}

TEST(Beside, RunsEachStory) {
  EXPECT_THAT(problems_of_story(kHead + kLogged), IsEmpty());
  EXPECT_THAT(problems_of_story(kHead + kLogged + "stands = \"open\"\n"),
              ElementsAre("story.toml:3:1: the procedure stands at triage, not open"));
  EXPECT_THAT(
      problems_of_story(kHead + "[[step]]\nat = 2024-04-08T10:00:00\nby = \"desk\"\ndo = "
                                "\"log-item\"\n"),
      ElementsAre("story.toml:3:1: it was refused with answers",
                  "story.toml:3:1: What kind of feedback is it? [kind] This needs an answer.",
                  "story.toml:3:1: What happened? [account] This needs an answer."));
}

TEST(Beside, SaysWhereAStoryIsOfAnotherLandlordOrEdition) {
  EXPECT_THAT(problems_of_story("[scenario]\nlandlord = \"elsewhere\"\n" + kLogged),
              ElementsAre("story.toml:1:1: the story is of 'elsewhere', and its folder is of "
                          "'example-homes'"));
  EXPECT_THAT(problems_of_story(kHead + "edition = \"2019-01\"\n" + kLogged),
              ElementsAre("story.toml:1:1: there is no edition '2019-01' here"));
  EXPECT_THAT(problems_of_story(kHead + "nonsense = 1\n" + kLogged),
              ElementsAre(HasSubstr("story.toml:3:12: unknown key 'nonsense'")));
}

TEST(Beside, SaysWhichCalendarIsNotThere) {
  const auto files = std::vector<EditionFile>{
      {"2024-04.toml", casework::testing::edition_with("\"england-and-wales\"", "\"england\"")}};
  const auto results = run_beside({}, files, find_calendar);
  ASSERT_EQ(results.size(), 1U);
  EXPECT_THAT(results.front().problems,
              ElementsAre(procedure::Problem{"2024-04.toml", 1, 1, "There is no such calendar."}));
}

}  // namespace
}  // namespace redress::cli
