#include "calendar/date.h"

#include <array>

#include <fmt/format.h>

#include "calendar/digits.h"

namespace redress::calendar {

using std::chrono::year_month_day;

std::optional<Date> parse_date(std::string_view text) {
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  if (!year || !month || !day || text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const year_month_day parts{std::chrono::year{*year},
                             std::chrono::month{static_cast<unsigned>(*month)},
                             std::chrono::day{static_cast<unsigned>(*day)}};
  if (!parts.ok()) {
    return std::nullopt;
  }
  return Date{parts};
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
  const auto day = parse_date(text.substr(0, 10));
  const auto hour = digits(text, 11, 2);
  const auto minute = digits(text, 14, 2);
  const bool with_seconds = text.size() == 19;
  const auto second = with_seconds ? digits(text, 17, 2) : 0;
  if (!day || !hour || !minute || !second || (!with_seconds && text.size() != 16)) {
    return std::nullopt;
  }
  if (text[10] != 'T' || text[13] != ':' || (with_seconds && text[16] != ':')) {
    return std::nullopt;
  }
  if (*hour > 23 || *minute > 59 || *second > 59) {
    return std::nullopt;
  }
  return *day + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
         std::chrono::seconds{*second};
}

std::string to_iso(Date day) {
  const year_month_day parts{day};
  return fmt::format("{:04}-{:02}-{:02}", int{parts.year()}, unsigned{parts.month()},
                     unsigned{parts.day()});
}

std::string to_words(Date day) {
  constexpr std::array kDays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                             "Thursday", "Friday", "Saturday"};
  constexpr std::array kMonths{"January",   "February", "March",    "April",
                               "May",       "June",     "July",     "August",
                               "September", "October",  "November", "December"};
  const year_month_day parts{day};
  return fmt::format("{} {} {} {}", kDays.at(std::chrono::weekday{day}.c_encoding()),
                     unsigned{parts.day()}, kMonths.at(unsigned{parts.month()} - 1),
                     int{parts.year()});
}

std::string to_words(std::chrono::minutes time_of_day) {
  const auto minutes = time_of_day.count() % 60;
  const auto hours = time_of_day.count() / 60;
  if (minutes == 0 && hours % 12 == 0) {
    return hours == 12 ? "midday" : "midnight";
  }
  return fmt::format("{}:{:02}{}", hours % 12 == 0 ? 12 : hours % 12, minutes,
                     hours < 12 ? "am" : "pm");
}

std::string to_words(LocalTime time) {
  const Date day = std::chrono::floor<std::chrono::days>(time);
  const auto time_of_day = std::chrono::floor<std::chrono::minutes>(time - day);
  // "Midnight on Monday" is ambiguous.
  const auto* joint = time_of_day.count() == 0 ? "at the start of" : "on";
  return fmt::format("{} {} {}", to_words(time_of_day), joint, to_words(day));
}

int year_of(Date day) { return int{std::chrono::year_month_day{day}.year()}; }

bool is_weekend(Date day) {
  const std::chrono::weekday weekday{day};
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

Date add_months(Date day, int months) {
  const year_month_day parts{day};
  const auto month =
      std::chrono::year_month{parts.year(), parts.month()} + std::chrono::months{months};
  const year_month_day same_number{month.year(), month.month(), parts.day()};
  return same_number.ok() ? Date{same_number}
                          : Date{std::chrono::year_month_day_last{
                                month.year(), std::chrono::month_day_last{month.month()}}};
}

}  // namespace redress::calendar
