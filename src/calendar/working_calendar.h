#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "base/message.h"
#include "base/result.h"
#include "calendar/date.h"

namespace redress::calendar {

/// A bank or public holiday as its calendar's file gives it.
struct Holiday {
  Date on;
  std::string name;                  // "State Funeral of Queen Elizabeth II"
  std::optional<Date> announced_on;  // for irregular days, where known
  std::string source;                // which proclamation, Act or rule says so

  bool operator==(const Holiday&) const = default;
};

/// The holidays of one nation over whole years, as read from calendars/<name>.csv.
struct HolidayTable {
  std::string name;     // "england-and-wales"
  std::string release;  // the issue of the data, shown in every working: "2026-11-21"
  int first_year = 0;
  int last_year = 0;
  std::vector<Holiday> holidays;  // by day, none twice
  std::vector<Holiday>
      not_holidays;  // days that usually are, but that year were not; the name is the reason
};

/// Something wrong with a calendar file.
struct CalendarProblem {
  int line = 0;      // 0: the file as a whole
  std::string what;  // says the fix
};

/// Reads the text of a calendar file, or returns everything that is wrong with it, by line. The
/// format is described in docs/calendar-format.md.
[[nodiscard]] Result<HolidayTable, std::vector<CalendarProblem>> read_holidays(
    std::string_view text);

/// What a working day is called where nothing else is said.
inline constexpr std::string_view kPlainWorkingDay = "working day";

/// Days besides the holidays on which a landlord is closed, and when its offices close; unset
/// unless it says so.
struct OfficeHours {
  std::map<Date, std::string> closures;  // day -> why ("Christmas closure")
  /// After midnight, less than 24 hours; unset: "hours not set".
  std::optional<std::chrono::minutes> closes_at;
  /// What the organisation calls a working day: "school day".
  std::string working_day{kPlainWorkingDay};

  /// That name where it has one of its own; "" otherwise.
  [[nodiscard]] std::string own_working_day() const {
    return working_day == kPlainWorkingDay ? "" : working_day;
  }
};

/// Why a day counts or does not. A weekend remains a weekend, and a holiday a holiday, even when
/// the landlord is closed too.
enum class DayKind : std::uint8_t { working, weekend, holiday, closure };

/// A nation's working days with a landlord's closures on top. Cheap: a count over any span is two
/// look-ups. Immutable, so any thread may read it; adding a holiday makes a new calendar, which
/// still knows the old one.
class WorkingCalendar {
 public:
  /// The table as read_holidays gives it. Closures outside its years are kept but have no effect.
  WorkingCalendar(HolidayTable table, OfficeHours office);

  /// The calendar from the day on which its holidays became those of `table`.
  [[nodiscard]] WorkingCalendar changed_on(Date day, HolidayTable table) const;

  /// The calendar as people knew it on a day: without what was announced or changed later. A clock
  /// that stopped on that day was counted on it.
  [[nodiscard]] const WorkingCalendar& as_known_on(Date day) const;

  [[nodiscard]] const HolidayTable& table() const { return table_; }

  [[nodiscard]] const OfficeHours& office() const { return office_; }

  [[nodiscard]] Date first_day() const { return first_day_; }

  [[nodiscard]] Date last_day() const;

  [[nodiscard]] bool covers(Date day) const { return offset_of(day) < kinds_.size(); }

  /// Why this day counts or does not; the day must be covered (CHECK).
  [[nodiscard]] DayKind kind_of(Date day) const;

  /// The name of the holiday or closure on a day that is one by kind_of, "" otherwise.
  [[nodiscard]] std::string_view name_of(Date day) const;

  [[nodiscard]] bool is_working(Date day) const { return kind_of(day) == DayKind::working; }

  /// The holiday on this day, or null.
  [[nodiscard]] const Holiday* holiday_on(Date day) const;

  /// The entry for a day that is usually a holiday but that year was not, or null.
  [[nodiscard]] const Holiday* not_holiday_on(Date day) const;

  /// The n-th working day after `day` (n = 0: the day itself). "Friday plus one is Monday."
  /// Refuses, naming the calendar, its file and the years it holds, when the count starts or ends
  /// outside them. n is 0 or more (CHECK).
  [[nodiscard]] Result<Date, Message> add_working_days(Date day, int n) const;

  /// How many working days are in (from, to]: negative when `to` is before `from`. Both must be
  /// covered (CHECK).
  [[nodiscard]] int working_days_between(Date from, Date to) const;

  /// The refusal for a day outside the years held.
  [[nodiscard]] Message outside(Date day) const;

 private:
  struct Before;

  WorkingCalendar(HolidayTable table, OfficeHours office, std::shared_ptr<const Before> before);

  /// The answer to a count from this day that starts or ends outside the years held.
  [[nodiscard]] Result<Date, Message> refused_count(Date day) const;

  /// Days since the first; a day before it gives a number far above any offset (unsigned, so that
  /// no day overflows).
  [[nodiscard]] std::size_t offset_of(Date day) const {
    const auto number = [](Date d) {
      return static_cast<std::size_t>(d.time_since_epoch().count());
    };
    return number(day) - number(first_day_);
  }

  HolidayTable table_;
  OfficeHours office_;
  std::shared_ptr<const Before> before_;  // null: always known as it is now
  Date first_day_;
  std::vector<DayKind> kinds_;  // per covered day
  // Working days up to and including each covered day; and the n-th working day, from 1, as an
  // offset from the first day. Two bytes each, so that both stay in the fastest cache: enough for
  // 172 years.
  std::vector<std::uint16_t> count_up_to_;
  std::vector<std::uint16_t> nth_working_;
};

// Inline, with its refusal in the source, so that a call becomes two look-ups: a tray or a report
// makes one for every row.
inline Result<Date, Message> WorkingCalendar::add_working_days(Date day, int n) const {
  CHECK(n >= 0);
  if (covers(day)) [[likely]] {
    const auto wanted =
        static_cast<std::size_t>(count_up_to_[offset_of(day)]) + static_cast<std::size_t>(n);
    if (wanted < nth_working_.size()) [[likely]] {
      return n == 0 ? day : first_day_ + std::chrono::days{nth_working_[wanted]};
    }
  }
  return refused_count(day);
}

}  // namespace redress::calendar
