#include <CLI/CLI.hpp>

#include "calendar/date.h"
#include "cli/date_output.h"
#include "cli/date_verb.h"

namespace redress::cli {

namespace {

using calendar::CountFrom;
using calendar::End;

constexpr auto kDateExamples = R"(Examples:
  redress date --calendar england-and-wales --from 2022-09-12T10:00 --add "5 working days"
  redress date --calendar scotland --from 2021-03-01 --add "8 weeks" --ends start-of-day --json
  printf '2021-05-28T16:00\t48 hours\n' | redress date --calendar england-and-wales

Lengths are hours, working days, calendar days, weeks, months or years. Times are London's.
A year whose holidays are not held is refused. Exit status: 0 answered, 2 something asked for
cannot be answered, 3 a file or the output failed.)";

template <class Choice>
std::vector<std::string> words_for(std::initializer_list<Choice> choices) {
  std::vector<std::string> words;
  for (const auto choice : choices) {
    words.emplace_back(word_for(choice));
  }
  return words;
}

/// Adds an option whose value is one of the words for these choices.
template <class Choice>
void add_choice(CLI::App& date, const std::string& flag, Choice& chosen,
                std::initializer_list<Choice> choices, const std::string& help) {
  const std::vector<Choice> all(choices);
  date.add_option_function<std::string>(
          flag,
          [&chosen, all](const std::string& word) {
            for (const auto choice : all) {
              chosen = word == word_for(choice) ? choice : chosen;
            }
          },
          help)
      ->check(CLI::IsMember(words_for(choices)))
      ->default_str(std::string(word_for(chosen)));
}

void add_cut_off(CLI::App& date, calendar::Counting& counting) {
  date.add_option_function<std::string>(
          "--cut-off",
          [&counting](const std::string& text) {
            const auto midnight = *calendar::parse_date("2000-01-01");
            const auto time = calendar::parse_local_time("2000-01-01T" + text);
            if (!time || text.size() != 5) {
              throw CLI::ValidationError("--cut-off", "'" + text + "' is not a time such as 17:00");
            }
            counting.cut_off = std::chrono::floor<std::chrono::minutes>(*time - midnight);
          },
          "A start after this time counts as the next day's")
      ->type_name("HH:MM");
}

}  // namespace

Verb date_verb(const Streams& streams, CalendarSource calendars) {
  return [streams, calendars = std::move(calendars)](CLI::App& app, int& status) {
    auto* date = app.add_subcommand("date", "Work out a due date and show its working");
    const auto options = std::make_shared<DateOptions>();
    date->add_option("--calendar", options->calendar,
                     "england-and-wales, scotland or northern-ireland")
        ->type_name("NAME")
        ->required();
    date->add_option("--from", options->from,
                     "When the count starts: 2022-09-12 or 2022-09-12T10:00. Without --from and "
                     "--add, lines FROM<TAB>LENGTH are read from standard input")
        ->type_name("WHEN");
    date->add_option("--add", options->add, "How much is added, such as \"5 working days\"")
        ->type_name("LENGTH");
    add_choice(*date, "--ends", options->counting.end,
               {End::end_of_day, End::close_of_business, End::start_of_day},
               "When on its last day a count in days ends");
    add_choice(*date, "--count-from", options->counting.from,
               {CountFrom::next_day, CountFrom::same_day}, "Which day is day 1");
    add_cut_off(*date, options->counting);
    date->add_flag("--json", options->json, "Answer in JSON, one object a line");
    date->footer(kDateExamples);
    date->callback([=, &status] { status = run_date(*options, streams, calendars); });
  };
}

}  // namespace redress::cli
