#include "web/forms/question_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/london.h"
#include "web/forms/moment_fields.h"

namespace redress::web {
namespace {

const auto kNow = calendar::start_of(calendar::parse_date("2024-04-10").value());

using casework::Asked;
using casework::QuestionKind;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

Asked asked(QuestionKind kind, std::vector<casework::Choice> choices = {}) {
  return {{.name = "it", .words = "What is it?", .hint = "In a word", .kind = kind},
          std::move(choices)};
}

std::vector<casework::Choice> choices(int number) {
  std::vector<casework::Choice> all;
  for (int i = 1; i <= number; ++i) {
    all.push_back({"c" + std::to_string(i), "Choice " + std::to_string(i), ""});
  }
  return all;
}

std::string shown(const Asked& question, const Filled& filled = {}) {
  return question_fields({question}, filled, false).str();
}

Filled answered(std::vector<std::string> values) {
  Filled filled;
  filled.answers["it"] = std::move(values);
  return filled;
}

TEST(QuestionFields, AskForALineOrForWordsWithWhatWasTyped) {
  const auto line = shown(asked(QuestionKind::line), answered({"a < b"}));
  EXPECT_THAT(line, HasSubstr("<input"));
  EXPECT_THAT(line, HasSubstr("value=\"a &lt; b\""));
  EXPECT_THAT(line, HasSubstr("In a word"));
  const auto words = shown(asked(QuestionKind::words), answered({"a < b"}));
  EXPECT_THAT(words, HasSubstr("<textarea"));
  EXPECT_THAT(words, HasSubstr(">a &lt; b</textarea>"));
}

TEST(QuestionFields, OfferFewChoicesAsRadiosAndManyAsAList) {
  const auto radios = shown(asked(QuestionKind::choice, choices(8)), answered({"c2"}));
  EXPECT_THAT(radios, HasSubstr("type=\"radio\" value=\"c2\" checked"));
  EXPECT_THAT(radios, HasSubstr("<legend"));
  const auto list = shown(asked(QuestionKind::choice, choices(9)), answered({"c2"}));
  EXPECT_THAT(list, HasSubstr("<select"));
  EXPECT_THAT(list, HasSubstr("<option value=\"c2\" selected>Choice 2</option>"));
  EXPECT_THAT(list, HasSubstr("<option value=\"\">Choose</option>"));
}

TEST(QuestionFields, OfferSeveralChoicesAsCheckboxes) {
  const auto boxes = shown(asked(QuestionKind::choices, choices(3)), answered({"c1", "c3"}));
  EXPECT_THAT(boxes, HasSubstr("type=\"checkbox\" value=\"c1\" checked"));
  EXPECT_THAT(boxes, HasSubstr("type=\"checkbox\" value=\"c2\">"));
  EXPECT_THAT(boxes, HasSubstr("type=\"checkbox\" value=\"c3\" checked"));
  EXPECT_EQ(shown(asked(QuestionKind::choices)), "") << "there is nothing to choose from";
}

TEST(QuestionFields, AskForADateInThreeParts) {
  const Fields form{{"it-day", "31"}, {"it-month", "2"}, {"it-year", "2024"}};
  const auto filled = read_answers(form, {asked(QuestionKind::date)});
  EXPECT_THAT(filled.answers.at("it"), ElementsAre("31 2 2024"))
      << "no such day: for the act to refuse in words";
  const auto date = shown(asked(QuestionKind::date), filled);
  for (const char* part :
       {"name=\"it-day\" type=\"text\" value=\"31\"", "name=\"it-month\" type=\"text\" value=\"2\"",
        "name=\"it-year\" type=\"text\" value=\"2024\""}) {
    EXPECT_THAT(date, HasSubstr(part));
  }
}

TEST(QuestionFields, ReadNoDateFromThreeEmptyParts) {
  const Fields form{{"it-day", " "}, {"it-month", ""}, {"it-year", ""}};
  EXPECT_FALSE(read_answers(form, {asked(QuestionKind::date)}).answers.contains("it"));
  const Fields half{{"it-day", ""}, {"it-month", "4"}, {"it-year", "2024"}};
  EXPECT_THAT(read_answers(half, {asked(QuestionKind::date)}).answers.at("it"),
              ElementsAre(" 4 2024"));
}

TEST(QuestionFields, ReadEveryTickedBoxAndNothingThatIsNotAsked) {
  const Fields form{{"it", "c1"}, {"other", "x"}, {"it", "c3"}};
  const auto filled = read_answers(form, {asked(QuestionKind::choices, choices(3))});
  EXPECT_THAT(filled.answers.at("it"), ElementsAre("c1", "c3"));
  EXPECT_EQ(filled.answers.size(), 1U);
}

TEST(QuestionFields, SayWhatIsWrongAtTheFieldAndInTheBox) {
  for (const auto& [kind, target] :
       {std::pair{QuestionKind::line, "#it"}, std::pair{QuestionKind::words, "#it"},
        std::pair{QuestionKind::choice, "#it"}, std::pair{QuestionKind::choices, "#it"},
        std::pair{QuestionKind::date, "#it-day"}}) {
    const auto question = asked(kind, choices(2));
    Filled filled;
    filled.problems = {{"it", {"missing", "This needs an answer.", {}}}};
    const auto field = shown(question, filled);
    EXPECT_THAT(field, HasSubstr("id=\"it-error\""));
    EXPECT_THAT(field, HasSubstr("This needs an answer."));
    const auto box = problems_box({question}, filled, {"And this."}).str();
    EXPECT_THAT(box, HasSubstr(std::string("href=\"") + target + "\""));
    EXPECT_THAT(box, HasSubstr("And this."));
    EXPECT_THAT(field, HasSubstr(std::string("id=\"") + (target + 1) + "\""))
        << "the link leads to a field that is there";
  }
}

TEST(QuestionFields, MarkWhatMayBeLeftOut) {
  auto question = asked(QuestionKind::line);
  EXPECT_THAT(shown(question), Not(HasSubstr("(optional)")));
  question.question.required = false;
  EXPECT_THAT(shown(question), HasSubstr("What is it? (optional)"));
}

TEST(MomentFields, AreFoldedAwayUntilTheyAreUsed) {
  EXPECT_THAT(moment_fields(read_moment({}, kNow)).str(), Not(HasSubstr(" open")));
  const auto moment = read_moment({{"happened-on", "2024-04-08"}, {"happened-at", "14:30"}}, kNow);
  EXPECT_EQ(moment.happened, calendar::parse_local_time("2024-04-08T14:30"));
  EXPECT_THAT(moment_fields(moment).str(), HasSubstr(" open"));
  EXPECT_THAT(moment_fields(moment).str(), HasSubstr("value=\"2024-04-08\""));
}

TEST(MomentFields, TakeAMomentAsPeopleWriteIt) {
  const auto moment = read_moment({{"happened-on", "8 April"}, {"happened-at", "2.30pm"}}, kNow);
  EXPECT_EQ(moment.happened, calendar::parse_local_time("2024-04-08T14:30"));
  const auto yesterday = read_moment({{"happened-on", "yesterday"}}, kNow);
  EXPECT_EQ(yesterday.happened, casework::Happened(calendar::parse_date("2024-04-09").value()));
  EXPECT_EQ(yesterday.typed.text("happened-on"), "2024-04-09")
      << "the same day, however late the form is sent again";
}

TEST(QuestionFields, TakeADateAsPeopleWriteIt) {
  const auto question = asked(QuestionKind::date);
  const auto typed = [&](const char* day, const char* month, const char* year) {
    return read_answers({{"it-day", day}, {"it-month", month}, {"it-year", year}}, {question})
        .answers.at("it")
        .front();
  };
  EXPECT_EQ(typed("8", "April", "2024"), "2024-04-08");
  EXPECT_EQ(typed("08", "apr", "24"), "2024-04-08");
  EXPECT_EQ(typed("8", "Aprl", "2024"), "8 Aprl 2024") << "kept as typed, to be refused in words";
}

TEST(MomentFields, TakeADayWithoutATime) {
  EXPECT_EQ(read_moment({{"happened-on", "2024-04-08"}}, kNow).happened,
            casework::Happened(calendar::parse_date("2024-04-08").value()));
  EXPECT_EQ(read_moment({}, kNow).happened, std::nullopt);
}

TEST(MomentFields, SayHowToWriteAMomentThatCannotBeRead) {
  const auto moment = read_moment({{"happened-on", "last week"}}, kNow);
  EXPECT_THAT(moment.problem, HasSubstr("Write the day like 27 March 2026"));
  EXPECT_THAT(moment_fields(moment).str(), HasSubstr("value=\"last week\""));
}

}  // namespace
}  // namespace redress::web
