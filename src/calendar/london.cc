#include "calendar/london.h"

#include <fmt/format.h>

#include "base/check.h"
#include "calendar/digits.h"

namespace redress::calendar {

using namespace std::chrono_literals;

namespace {

constexpr int kFirstYear = 1996;
constexpr int kLastYear = 2099;

constexpr Instant last_sunday_at_one(std::chrono::year year, std::chrono::month month) {
  return std::chrono::sys_days{year / month / std::chrono::Sunday[std::chrono::last]} + 1h;
}

bool is_summer_time(Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const auto year = std::chrono::year_month_day{day}.year();
  return instant >= last_sunday_at_one(year, std::chrono::March) &&
         instant < last_sunday_at_one(year, std::chrono::October);
}

bool is_within_the_rule(Date day) {
  return year_of(day) >= kFirstYear && year_of(day) <= kLastYear;
}

Message outside_the_rule(Date day) {
  return {"year-outside-london-time",
          "{day} is outside the years {first} to {last}, for which London time is known.",
          {{"day", to_iso(day)},
           {"first", std::to_string(kFirstYear)},
           {"last", std::to_string(kLastYear)}}};
}

/// The first moment London clocks show this time, if they ever do.
std::optional<Instant> first_moment_of(LocalTime time) {
  const Instant as_winter{time.time_since_epoch()};
  const Instant as_summer = as_winter - 1h;
  if (is_summer_time(as_summer)) {
    return as_summer;
  }
  if (!is_summer_time(as_winter)) {
    return as_winter;
  }
  return std::nullopt;
}

}  // namespace

LocalTime to_london(Instant instant) {
  return LocalTime{instant.time_since_epoch()} + (is_summer_time(instant) ? 1h : 0h);
}

Date london_day(Instant instant) {
  return std::chrono::floor<std::chrono::days>(to_london(instant));
}

Result<Instant, Message> from_london(LocalTime time) {
  const Date day = std::chrono::floor<std::chrono::days>(time);
  if (!is_within_the_rule(day)) {
    return fail(outside_the_rule(day));
  }
  const auto instant = first_moment_of(time);
  if (!instant) {
    return fail(Message{"time-does-not-exist",
                        "There was no {time}: the clocks went forward from 1:00am to 2:00am. "
                        "Give a time before or after that hour.",
                        {{"time", to_words(time)}}});
  }
  return *instant;
}

std::optional<Message> beyond_london_time(Date day) {
  return year_of(day) > kLastYear ? std::optional(outside_the_rule(day)) : std::nullopt;
}

Instant start_of(Date day) {
  const auto midnight = first_moment_of(day);
  CHECK(midnight);
  return *midnight;
}

Instant end_of(Date day) { return start_of(day + std::chrono::days{1}) - 1s; }

std::string to_iso_london(Instant instant) {
  const auto local = to_london(instant);
  const Date day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::hh_mm_ss time{local - day};
  const auto seconds = time.seconds().count();
  return fmt::format("{}T{:02}:{:02}{}{}", to_iso(day), time.hours().count(),
                     time.minutes().count(), seconds == 0 ? "" : fmt::format(":{:02}", seconds),
                     is_summer_time(instant) ? "+01:00" : "+00:00");
}

std::string to_iso_utc(Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time{instant - day};
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_iso(Date{day.time_since_epoch()}),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

namespace {

/// "Z", "+01:00", "-05:30"; nothing for any other shape or more than 14 hours.
std::optional<std::chrono::minutes> parse_offset(std::string_view text) {
  if (text == "Z") {
    return 0min;
  }
  const auto hours = digits(text, 1, 2);
  const auto minutes = digits(text, 4, 2);
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' || !hours ||
      !minutes || *hours > 14 || *minutes > 59) {
    return std::nullopt;
  }
  const auto offset = std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
  return text[0] == '-' ? -offset : offset;
}

}  // namespace

std::optional<Instant> parse_instant(std::string_view text) {
  const auto end_of_time = text.find_first_of("Z+-", 11);
  if (end_of_time == text.npos) {
    return std::nullopt;
  }
  const auto time = parse_local_time(text.substr(0, end_of_time));
  const auto offset = parse_offset(text.substr(end_of_time));
  if (!time || !offset) {
    return std::nullopt;
  }
  const auto instant = Instant{time->time_since_epoch()} - *offset;
  if (!is_within_the_rule(london_day(instant))) {
    return std::nullopt;
  }
  return instant;
}

}  // namespace redress::calendar
