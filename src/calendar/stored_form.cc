#include "calendar/stored_form.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <system_error>

#include <fmt/format.h>

#include "calendar/london.h"

namespace redress::calendar {

namespace {

// The Gregorian calendar repeats itself.
constexpr int kCycleYears = 400;
constexpr int kCycleDays = 146'097;

constexpr std::string_view kAfterYear = "-09-12T09:00:00Z";

/// Returns a year of four digits with the same days.
int year_alike(int year) { return kCycleYears + (year % kCycleYears + kCycleYears) % kCycleYears; }

}  // namespace

std::optional<Instant> parse_iso_utc(std::string_view text) {
  if (text.size() < kAfterYear.size() || text.back() != 'Z') {
    return std::nullopt;
  }
  const auto year_text = text.substr(0, text.size() - kAfterYear.size());
  const auto rest = text.substr(year_text.size(), kAfterYear.size() - 1);
  int year = 0;
  const auto read = std::from_chars(year_text.data(), year_text.data() + year_text.size(), year);
  if (read.ec != std::errc() || std::abs(year) > int{std::chrono::year::max()}) {
    return std::nullopt;
  }
  const int alike = year_alike(year);
  const auto time = parse_local_time(fmt::format("{:04}{}", alike, rest));
  if (!time) {
    return std::nullopt;
  }
  const std::chrono::days moved((year - alike) / kCycleYears * kCycleDays);
  const Instant at = Instant{time->time_since_epoch()} + moved;
  return to_iso_utc(at) == text ? std::optional(at) : std::nullopt;
}

}  // namespace redress::calendar
