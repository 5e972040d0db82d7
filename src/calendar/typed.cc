#include "calendar/typed.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/small_letters.h"

namespace redress::calendar {
namespace {

using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                    "thursday", "friday", "saturday"};

/// Longer texts are no dates, whatever they are.
constexpr std::size_t kLongest = 40;

/// The parts of a date, whatever stands between them.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts(1);
  for (const char one : in_small_letters(text)) {
    if (one == ' ' || one == '/' || one == '.' || one == '-' || one == ',') {
      parts.emplace_back();
    } else {
      parts.back() += one;
    }
  }
  std::erase(parts, "");
  return parts;
}

std::optional<int> number(std::string_view text, std::size_t most_digits) {
  if (text.empty() || text.size() > most_digits) {
    return std::nullopt;
  }
  int value = 0;
  for (const char one : text) {
    if (one < '0' || one > '9') {
      return std::nullopt;
    }
    value = value * 10 + (one - '0');
  }
  return value;
}

/// The place of a name by the whole of it or its first letters, three at least; "sept" is one too.
template <std::size_t N>
std::optional<unsigned> place_of(std::string_view text,
                                 const std::array<std::string_view, N>& names) {
  for (unsigned place = 0; text.size() >= 3 && place < N; ++place) {
    if (names[place].starts_with(text)) {
      return place;
    }
  }
  return std::nullopt;
}

/// "27", "27th", "1st".
std::optional<int> day_number(std::string_view text) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (text.ends_with(ending)) {
      text.remove_suffix(ending.size());
      break;
    }
  }
  return number(text, 2);
}

std::optional<Date> day_if_real(int year, unsigned month, int day) {
  const year_month_day parts{std::chrono::year{year}, std::chrono::month{month},
                             std::chrono::day{static_cast<unsigned>(day)}};
  return parts.ok() ? std::optional(Date{parts}) : std::nullopt;
}

/// Of three years the one in which the day is nearest.
std::optional<Date> nearest(unsigned month, int day, Date today) {
  std::optional<Date> best;
  for (const int year : {year_of(today) - 1, year_of(today), year_of(today) + 1}) {
    const auto one = day_if_real(year, month, day);
    const auto distance = [&](Date other) { return std::chrono::abs(other - today); };
    if (one && (!best || distance(*one) < distance(*best))) {
      best = one;
    }
  }
  return best;
}

std::optional<Date> day_by_name(std::string_view word, Date today) {
  if (word == "today") {
    return today;
  }
  if (word == "yesterday") {
    return today - std::chrono::days{1};
  }
  return word == "tomorrow" ? std::optional(today + std::chrono::days{1}) : std::nullopt;
}

}  // namespace

std::optional<unsigned> parse_typed_month(std::string_view text) {
  const auto word = in_small_letters(text);
  if (const auto value = number(word, 2)) {
    return *value >= 1 && *value <= 12 ? std::optional(static_cast<unsigned>(*value))
                                       : std::nullopt;
  }
  const auto place = place_of(word, kMonths);
  return place ? std::optional(*place + 1) : std::nullopt;
}

std::optional<int> parse_typed_year(std::string_view text) {
  const auto value = number(text, 4);
  if (!value || (text.size() != 4 && text.size() != 2)) {
    return std::nullopt;
  }
  constexpr int kFirstOfLastCentury = 70;
  return text.size() == 4 ? *value : *value < kFirstOfLastCentury ? 2000 + *value : 1900 + *value;
}

std::optional<Date> parse_typed_day(std::string_view text, Date today) {
  if (text.size() > kLongest) {
    return std::nullopt;
  }
  if (const auto stored = parse_date(text)) {
    return stored;
  }
  auto parts = parts_of(text);
  if (parts.size() == 1) {
    return day_by_name(parts.front(), today);
  }
  const auto weekday =
      parts.empty() ? std::optional<unsigned>() : place_of(parts.front(), kWeekdays);
  if (weekday) {
    parts.erase(parts.begin());
  }
  if (parts.size() != 2 && parts.size() != 3) {
    return std::nullopt;
  }
  const auto day = day_number(parts[0]);
  const auto month = parse_typed_month(parts[1]);
  if (!day || !month) {
    return std::nullopt;
  }
  std::optional<Date> found;
  if (parts.size() == 2) {
    found = nearest(*month, *day, today);
  } else if (const auto year = parse_typed_year(parts[2])) {
    found = day_if_real(*year, *month, *day);
  }
  const bool is_that_day =
      found && (!weekday || std::chrono::weekday{*found}.c_encoding() == *weekday);
  return is_that_day ? found : std::nullopt;
}

std::optional<std::chrono::minutes> parse_typed_time(std::string_view text) {
  if (text.size() > kLongest) {
    return std::nullopt;
  }
  auto word = in_small_letters(text);
  std::erase(word, ' ');
  if (word == "midday" || word == "noon") {
    return std::chrono::hours{12};
  }
  if (word == "midnight") {
    return std::chrono::minutes{0};
  }
  const bool is_am = word.ends_with("am");
  const bool has_half = is_am || word.ends_with("pm");
  if (has_half) {
    word.resize(word.size() - 2);
  }
  const auto mark = word.find_first_of(":.");
  const auto hour = number(word.substr(0, mark), 2);
  const bool has_minutes = mark != std::string::npos;
  const auto minute = has_minutes ? number(std::string_view(word).substr(mark + 1), 2) : 0;
  const bool is_short = has_minutes && word.size() - mark - 1 != 2;
  if (!hour || !minute || is_short || *minute > 59 || (!has_half && !has_minutes)) {
    return std::nullopt;
  }
  if (!has_half) {
    return *hour <= 23 ? std::optional<std::chrono::minutes>(std::chrono::hours{*hour} +
                                                             std::chrono::minutes{*minute})
                       : std::nullopt;
  }
  if (*hour < 1 || *hour > 12) {
    return std::nullopt;
  }
  const int of_day = *hour % 12 + (is_am ? 0 : 12);
  return std::chrono::hours{of_day} + std::chrono::minutes{*minute};
}

}  // namespace redress::calendar
