#include "procedure/closures.h"

#include <map>
#include <string>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/examples/examples.h"

namespace redress::procedure {

namespace {

using Closures = std::map<calendar::Date, std::string>;

constexpr std::string_view kTo = " to ";

bool is_header(std::string_view line) { return line == "from,to,why"; }

/// Adds the days of a row; false where it is none. One day needs no second date.
bool add_row(const std::vector<std::string>& fields, Closures& closures) {
  if (fields.size() != 3 || trimmed(fields[2]).empty()) {
    return false;
  }
  const auto from = std::string(trimmed(fields[0]));
  const auto to = std::string(trimmed(fields[1]));
  const auto days = closed_days(to.empty() ? from : fmt::format("{}{}{}", from, kTo, to));
  if (!days) {
    return false;
  }
  for (auto day = days->first; day <= days->second; day += std::chrono::days{1}) {
    closures[day] = trimmed(fields[2]);
  }
  return true;
}

}  // namespace

std::optional<std::pair<calendar::Date, calendar::Date>> closed_days(std::string_view text) {
  constexpr std::chrono::days kLongest{366};
  const auto to = text.find(kTo);
  const auto first = calendar::parse_date(text.substr(0, to));
  const auto last = to == text.npos ? first : calendar::parse_date(text.substr(to + kTo.size()));
  if (!first || !last || *last < *first || *last - *first > kLongest) {
    return std::nullopt;
  }
  return std::pair{*first, *last};
}

std::vector<Problem> add_closures(Edition& edition, std::string_view text, std::string_view file) {
  Closures closures;
  std::vector<Problem> problems;
  int number = 0;
  for (const auto raw : split(text, '\n')) {
    const auto line = trimmed(raw);
    if (++number == 1 ? is_header(line) : line.empty() || add_row(fields_of_row(line), closures)) {
      continue;
    }
    problems.push_back(
        {std::string(file), number, 1,
         number == 1 ? "the first line must name the columns: from,to,why"
                     : fmt::format("'{}' must be the first day, the last day and the reason: "
                                   "2021-02-15,2021-02-19,Half term",
                                   line)});
  }
  if (problems.empty()) {
    edition.office.closures.merge(std::move(closures));
  }
  return problems;
}

}  // namespace redress::procedure
