#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "calendar/working_calendar.h"

// What tests and benchmarks of the calendar share.
namespace redress::calendar::testing {

/// The text of calendars/<name>.csv in the source tree.
inline std::string calendar_text(const std::string& name) {
  std::ifstream file(std::string(REDRESS_SOURCE_DIR) + "/calendars/" + name + ".csv");
  if (!file) {
    throw std::runtime_error("cannot open the calendar " + name);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

inline HolidayTable holidays_of(const std::string& name) {
  return read_holidays(calendar_text(name)).value();
}

/// The calendar with its release and its years fixed, so that a new issue of the data changes no
/// test.
inline WorkingCalendar calendar_of(const std::string& name, OfficeHours office = {}) {
  auto table = holidays_of(name);
  table.release = "2026-11-21";
  table.first_year = 2010;
  table.last_year = 2028;
  return {std::move(table), std::move(office)};
}

/// A day of a test, which must exist.
inline Date day(std::string_view text) {
  const auto parsed = parse_date(text);
  CHECK(parsed);
  return *parsed;
}

/// The plain way to count: one day after the other, asking of each whether it is a working day.
/// Slow and obviously right, so the tables are checked and measured against it.
class Stepper {
 public:
  explicit Stepper(const HolidayTable& table) {
    for (const auto& holiday : table.holidays) {
      holidays_.push_back(holiday.on);
    }
    std::sort(holidays_.begin(), holidays_.end());
  }

  [[nodiscard]] bool is_working(Date day) const {
    return std::chrono::weekday{day}.iso_encoding() <= 5 &&
           !std::binary_search(holidays_.begin(), holidays_.end(), day);
  }

  [[nodiscard]] Date add_working_days(Date day, int n) const {
    while (n > 0) {
      day += std::chrono::days{1};
      n -= is_working(day) ? 1 : 0;
    }
    return day;
  }

 private:
  std::vector<Date> holidays_;
};

}  // namespace redress::calendar::testing
