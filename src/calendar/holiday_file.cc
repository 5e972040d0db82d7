#include <algorithm>
#include <cstddef>
#include <tuple>

#include <fmt/format.h>

#include "base/text.h"
#include "calendar/working_calendar.h"

namespace redress::calendar {

namespace {

constexpr std::string_view kColumns = "date,name,announced,source";
/// England and Wales have eight a year, Northern Ireland ten, Scotland nine. Fewer means that
/// somebody stopped halfway.
constexpr int kFewestAYear = 8;

/// The fields of a line with commas between them; a field in double quotes may hold commas, and ""
/// for a quote. Nothing when a quote is left open or is in the middle of a field.
std::optional<std::vector<std::string>> fields_of(std::string_view line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  bool closed = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
      fields.back() += c;
      ++i;
    } else if (quoted && c == '"') {
      quoted = false;
      closed = true;
    } else if (!quoted && c == ',') {
      fields.emplace_back();
      closed = false;
    } else if (!quoted && c == '"' && fields.back().empty() && !closed) {
      quoted = true;
    } else if (!quoted && (c == '"' || closed)) {
      return std::nullopt;
    } else {
      fields.back() += c;
    }
  }
  if (quoted) {
    return std::nullopt;
  }
  return fields;
}

/// Reads a calendar file line by line and keeps everything that is wrong with it.
class HolidayFile {
 public:
  Result<HolidayTable, std::vector<CalendarProblem>> read(std::string_view text) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark)) {
      text.remove_prefix(kByteOrderMark.size());
    }
    for (const auto line : split(text, '\n')) {
      ++line_;
      read_line(trimmed(line));
    }
    line_ = 0;
    check_whole();
    if (!problems_.empty()) {
      std::sort(problems_.begin(), problems_.end(), [](const auto& a, const auto& b) {
        return std::tie(a.line, a.what) < std::tie(b.line, b.what);
      });
      return fail(std::move(problems_));
    }
    const auto by_day = [](const Holiday& a, const Holiday& b) { return a.on < b.on; };
    std::sort(table_.holidays.begin(), table_.holidays.end(), by_day);
    std::sort(table_.not_holidays.begin(), table_.not_holidays.end(), by_day);
    return std::move(table_);
  }

 private:
  void problem(std::string what) { problems_.push_back({line_, std::move(what)}); }

  void read_line(std::string_view line) {
    if (!is_plain_utf8(line)) {
      problem("this line is not plain UTF-8 text: save the file as UTF-8");
    } else if (line.starts_with('#')) {
      read_heading(trimmed(line.substr(1)));
    } else if (!line.empty() && !columns_seen_) {
      columns_seen_ = true;
      if (line != kColumns) {
        problem(fmt::format("the first line that is not a comment must be '{}'", kColumns));
      }
    } else if (!line.empty()) {
      read_row(line);
    }
  }

  void read_heading(std::string_view line) {
    const auto colon = line.find(':');
    const auto word = line.substr(0, colon);
    if (colon == line.npos || (word != "name" && word != "release" && word != "years")) {
      return;  // a comment
    }
    const auto value = trimmed(line.substr(colon + 1));
    if (const auto [_, is_new] = headings_seen_.emplace(word, line_); !is_new) {
      problem(fmt::format("'{}' is already given: keep one of the two", word));
    } else if (word == "name") {
      read_name(value);
    } else if (word == "release") {
      table_.release = value;
      if (value.empty()) {
        problem("'release' is empty: give the date of this issue of the data, such as 2026-11-21");
      }
    } else {
      read_years(value);
    }
  }

  void read_name(std::string_view value) {
    table_.name = value;
    const bool plain =
        value.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == value.npos;
    if (value.empty() || !plain) {
      problem("'name' must be small letters, digits and hyphens, such as england-and-wales");
    }
  }

  void read_years(std::string_view value) {
    const auto dash = value.find('-');
    const auto first = whole_number(value.substr(0, dash));
    const auto last = dash == value.npos ? std::nullopt : whole_number(value.substr(dash + 1));
    if (!first || !last || *first < 1996 || *last > 2099 || *first > *last) {
      problem("'years' must be a first and a last year between 1996 and 2099, such as 2010-2028");
      return;
    }
    table_.first_year = *first;
    table_.last_year = *last;
  }

  void read_row(std::string_view line) {
    const auto fields = fields_of(line);
    if (!fields || fields->size() != 4) {
      problem(fmt::format(
          "a row has four fields, {}: put a field that holds a comma in double quotes", kColumns));
      return;
    }
    std::string_view day_text = trimmed((*fields)[0]);
    const bool is_not = day_text.starts_with("not ");
    const auto day = parse_date(trimmed(day_text.substr(is_not ? 4 : 0)));
    if (!day) {
      problem(
          fmt::format("'{}' is no date: write it as 2022-09-19, or 'not 2022-05-30' for a day "
                      "that was no holiday that year",
                      day_text));
      return;
    }
    Holiday holiday{*day, std::string(trimmed((*fields)[1])), std::nullopt,
                    std::string(trimmed((*fields)[3]))};
    read_announced(trimmed((*fields)[2]), holiday);
    check_row(holiday);
    (is_not ? table_.not_holidays : table_.holidays).push_back(std::move(holiday));
  }

  void read_announced(std::string_view text, Holiday& holiday) {
    if (text.empty()) {
      return;
    }
    holiday.announced_on = parse_date(text);
    if (!holiday.announced_on) {
      problem(
          fmt::format("'{}' is no date of announcement: write it as 2022-09-10, or leave it empty "
                      "when it is not known",
                      text));
    } else if (*holiday.announced_on > holiday.on) {
      problem(fmt::format("{} is announced on {}, after the day itself: one of the two is wrong",
                          to_iso(holiday.on), to_iso(*holiday.announced_on)));
    }
  }

  void check_row(const Holiday& holiday) {
    const auto day = to_iso(holiday.on);
    if (holiday.name.empty()) {
      problem(fmt::format("{} has no name: the name is shown to people", day));
    }
    if (holiday.source.empty()) {
      problem(fmt::format("{} has no source: say which Act, proclamation or notice gives it", day));
    }
    if (is_weekend(holiday.on)) {
      problem(fmt::format("{} is no working day in any case: give the substitute day",
                          to_words(holiday.on)));
    }
    if (const auto [earlier, is_new] = rows_.emplace(holiday.on, line_); !is_new) {
      problem(
          fmt::format("{} is already given in line {}: keep one of the two", day, earlier->second));
    }
  }

  void check_whole() {
    for (const std::string word : {"name", "release", "years"}) {
      if (!headings_seen_.contains(word)) {
        problem(fmt::format("a line '# {}: ...' is missing at the top", word));
      }
    }
    if (!columns_seen_) {
      problem(fmt::format("the line '{}' is missing", kColumns));
    }
    if (table_.first_year == 0) {
      return;
    }
    std::map<int, int> a_year;
    for (const auto& holiday : table_.holidays) {
      ++a_year[year_of(holiday.on)];
    }
    for (int year = table_.first_year; year <= table_.last_year; ++year) {
      if (a_year[year] < kFewestAYear) {
        problem(
            fmt::format("{} has {} holidays and every UK nation has at least {}: add the rest, or "
                        "take the year out of 'years'",
                        year, a_year[year], kFewestAYear));
      }
    }
    for (const auto& [day, line] : rows_) {
      if (year_of(day) < table_.first_year || year_of(day) > table_.last_year) {
        line_ = line;
        problem(fmt::format("{} is outside the years {} to {}: widen 'years' or take the row out",
                            to_iso(day), table_.first_year, table_.last_year));
      }
    }
  }

  HolidayTable table_;
  std::vector<CalendarProblem> problems_;
  std::map<std::string, int, std::less<>> headings_seen_;
  std::map<Date, int> rows_;
  bool columns_seen_ = false;
  int line_ = 0;
};

}  // namespace

Result<HolidayTable, std::vector<CalendarProblem>> read_holidays(std::string_view text) {
  return HolidayFile{}.read(text);
}

}  // namespace redress::calendar
