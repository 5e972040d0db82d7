#include "cli/date_verb.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/golden_testing.h"
#include "calendar/testing.h"

namespace redress::cli {
namespace {

using redress::testing::expect_golden;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

Result<const calendar::WorkingCalendar*, Message> find_calendar(std::string_view name) {
  static const auto england = calendar::testing::calendar_of("england-and-wales");
  if (name != "england-and-wales") {
    return fail(Message{
        "no-such-calendar", "There is no calendar '{name}'.", {{"name", std::string(name)}}});
  }
  return &england;
}

/// Runs `redress <arguments>` with this text on standard input.
Outcome redress_with(const std::vector<std::string>& arguments, const std::string& input = "") {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  std::vector<const char*> argv{"redress"};
  for (const auto& argument : arguments) {
    argv.push_back(argument.c_str());
  }
  std::string data_root;
  const Streams streams{in, out, err};
  const int status = run(static_cast<int>(argv.size()), argv.data(), streams, data_root,
                         {date_verb(streams, find_calendar)});
  return {status, out.str(), err.str()};
}

Outcome date(std::vector<std::string> arguments, const std::string& input = "") {
  arguments.insert(arguments.begin(), {"date", "--calendar", "england-and-wales"});
  return redress_with(arguments, input);
}

TEST(DateVerb, ShowsADateWithItsWorking) {
  const auto outcome = date({"--from", "2022-09-12T10:00", "--add", "5 working days"});
  EXPECT_EQ(outcome.status, kOk);
  EXPECT_THAT(outcome.err, IsEmpty());
  expect_golden("cli/date-working-days.txt", outcome.out);
}

TEST(DateVerb, ShowsHoursOverAChangeOfTheClocks) {
  expect_golden("cli/date-hours.txt",
                date({"--from", "2021-03-27T16:00", "--add", "24 hours"}).out);
}

TEST(DateVerb, ShowsAnOpeningAfterMonths) {
  expect_golden("cli/date-opening.txt",
                date({"--from", "2021-01-31", "--add", "1 month", "--ends", "start-of-day"}).out);
}

TEST(DateVerb, AnswersInJson) {
  const auto outcome =
      date({"--from", "2022-05-27T17:30", "--add", "1 working day", "--ends", "close-of-business",
            "--cut-off", "17:00", "--count-from", "same-day", "--json"});
  EXPECT_EQ(outcome.status, kOk);
  expect_golden("cli/date-working-days.json", outcome.out);
}

TEST(DateVerb, AnswersEveryLineOfItsInput) {
  const auto outcome = date({},
                            "2022-09-12\t5 working days\r\n"
                            "2021-05-28T16:00\t48 hours\n"
                            "\n"
                            "  2021-03-01 \t 8 weeks\n"
                            "2021-10-31T01:30\t0 hours");
  EXPECT_EQ(outcome.status, kOk);
  EXPECT_EQ(outcome.out,
            "2022-09-20\n"
            "2021-05-30T16:00+01:00\n"
            "\n"
            "2021-04-26\n"
            "2021-10-31T01:30+01:00\n");
}

TEST(DateVerb, PutsARefusalInItsLinesPlaceAndGoesOn) {
  const auto outcome = date({},
                            "2022-09-12\t5 days\n"
                            "2021-03-28T01:30\t1 hour\n"
                            "2022-09-12\t48 hours\n"
                            "soon\t5 working days\n"
                            "2022-09-12 5 working days\n"
                            "2022-09-12\t5 working days\textra\n"
                            "2029-01-01\t5 working days\n"
                            "\xFF\xFE\t5 working days\n" +
                                std::string(5'000'000, 'x') +
                                "\n"
                                "2022-09-12\t5 working days\n");
  EXPECT_EQ(outcome.status, kBadInput);
  expect_golden("cli/date-lines-refused.txt", outcome.out);
}

TEST(DateVerb, AnswersLinesInJsonToo) {
  const auto outcome = date({"--json"}, "2022-09-12\t1 working day\nnever\t1 week\n");
  EXPECT_EQ(outcome.status, kBadInput);
  expect_golden("cli/date-lines.json", outcome.out);
}

TEST(DateVerb, RefusesWhatItCannotAnswer) {
  const std::vector<std::pair<std::vector<std::string>, const char*>> refused = {
      {{"--from", "2022-09-12"}, "give --from and --add together"},
      {{"--from", "2022-09-12", "--add", "10 days"}, "does not say which days"},
      {{"--from", "12/09/2022", "--add", "1 week"}, "'12/09/2022' is not a date or a time"},
      {{"--from", "2022-09-12", "--add", "48 hours"}, "48 hours are counted from a time of day"},
      {{"--from", "2021-03-28T01:30", "--add", "1 hour"}, "the clocks went forward"},
      {{"--from", "2028-12-29", "--add", "1 working day"}, "calendars/england-and-wales.csv"},
      {{"--cut-off", "5pm"}, "'5pm' is not a time such as 17:00"},
      {{"--ends", "later"}, "--ends"},
      {{"--sooner"}, "--sooner"},
  };
  for (const auto& [arguments, words] : refused) {
    const auto outcome = date(arguments);
    EXPECT_EQ(outcome.status, kBadInput) << words;
    EXPECT_THAT(outcome.err, HasSubstr(words));
    EXPECT_THAT(outcome.out, IsEmpty()) << words;
  }
  EXPECT_THAT(redress_with({"date", "--calendar", "france"}).err,
              HasSubstr("There is no calendar 'france'"));
  EXPECT_EQ(redress_with({"date", "--calendar", "france"}).status, kBadInput);
  EXPECT_EQ(redress_with({"date"}).status, kBadInput) << "a calendar is never assumed";
}

TEST(DateVerb, HelpsWhenAsked) {
  const auto outcome = redress_with({"date", "--help"});
  EXPECT_EQ(outcome.status, kOk);
  EXPECT_THAT(outcome.err, IsEmpty());
  expect_golden("cli/date-help.txt", outcome.out);
}

TEST(Run, SaysWhatItCannotDo) {
  EXPECT_EQ(redress_with({}).status, kBadInput);
  EXPECT_EQ(redress_with({"dates"}).status, kBadInput);
  EXPECT_EQ(redress_with({"dates"}).err,
            "redress: there is no 'dates'. redress --help says what there is.\n");
  EXPECT_EQ(redress_with({"--help"}).status, kOk);
  EXPECT_EQ(redress_with({"--version"}).out, REDRESS_VERSION "\n");
}

TEST(Run, AnswersAFailingWorldWithItsOwnStatus) {
  std::istringstream in("2022-09-12\t1 week\n");
  std::ostringstream out;
  std::ostringstream err;
  std::string data_root;
  const Streams streams{in, out, err};
  const char* argv[] = {"redress", "date", "--calendar", "broken"};
  const CalendarSource broken = [](auto) -> Result<const calendar::WorkingCalendar*, Message> {
    throw std::runtime_error("cannot read the calendar");
  };
  EXPECT_EQ(run(4, argv, streams, data_root, {date_verb(streams, broken)}), kWorldFailed);
  EXPECT_EQ(err.str(), "redress: cannot read the calendar\n");

  out.setstate(std::ios::badbit);
  EXPECT_EQ(run(4, argv, streams, data_root,
                {date_verb(streams, [](auto) { return find_calendar("england-and-wales"); })}),
            kWorldFailed);
}

TEST(Run, TakesTheDataRootBeforeOrAfterTheVerb) {
  for (const auto& order : {std::vector<const char*>{"redress", "--data", "here", "date",
                                                     "--calendar", "england-and-wales"},
                            std::vector<const char*>{"redress", "date", "--calendar",
                                                     "england-and-wales", "--data", "here"}}) {
    std::istringstream in;
    std::ostringstream out;
    std::string data_root = "there";
    const Streams streams{in, out, out};
    EXPECT_EQ(run(6, order.data(), streams, data_root, {date_verb(streams, find_calendar)}), kOk)
        << out.str();
    EXPECT_EQ(data_root, "here");
  }
}

}  // namespace
}  // namespace redress::cli
