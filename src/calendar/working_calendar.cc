#include "calendar/working_calendar.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace redress::calendar {

namespace {

Date new_years_day(int year) {
  return Date{std::chrono::year{year} / std::chrono::January / std::chrono::day{1}};
}

const Holiday* find_day(const std::vector<Holiday>& by_day, Date day) {
  const auto found = std::lower_bound(by_day.begin(), by_day.end(), day,
                                      [](const Holiday& h, Date d) { return h.on < d; });
  return found != by_day.end() && found->on == day ? &*found : nullptr;
}

/// The day of the last announcement, if any was noted.
std::optional<Date> last_announced(const HolidayTable& table) {
  std::optional<Date> last;
  for (const auto* some : {&table.holidays, &table.not_holidays}) {
    for (const auto& day : *some) {
      last = std::max(last, day.announced_on);
    }
  }
  return last;
}

/// The table before what was announced on a day: a new holiday was not one yet, and a day that
/// ceased to be one still was.
HolidayTable table_before(HolidayTable table, Date announced) {
  const auto later = [&](const Holiday& day) { return day.announced_on == announced; };
  std::erase_if(table.holidays, later);
  std::copy_if(table.not_holidays.begin(), table.not_holidays.end(),
               std::back_inserter(table.holidays), later);
  std::erase_if(table.not_holidays, later);
  for (auto& day : table.holidays) {
    day.announced_on = day.announced_on == announced ? std::nullopt : day.announced_on;
  }
  std::sort(table.holidays.begin(), table.holidays.end(),
            [](const auto& a, const auto& b) { return a.on < b.on; });
  return table;
}

}  // namespace

struct WorkingCalendar::Before {
  Date until;  // the day of the change itself counts as after it
  WorkingCalendar calendar;
};

WorkingCalendar::WorkingCalendar(HolidayTable table, OfficeHours office)
    : WorkingCalendar(std::move(table), std::move(office), nullptr) {
  if (const auto announced = last_announced(table_)) {
    before_ = std::make_shared<const Before>(
        Before{*announced, WorkingCalendar(table_before(table_, *announced), office_)});
  }
}

WorkingCalendar WorkingCalendar::changed_on(Date day, HolidayTable table) const {
  return {std::move(table), office_, std::make_shared<const Before>(Before{day, *this})};
}

const WorkingCalendar& WorkingCalendar::as_known_on(Date day) const {
  return before_ && day < before_->until ? before_->calendar.as_known_on(day) : *this;
}

WorkingCalendar::WorkingCalendar(HolidayTable table, OfficeHours office,
                                 std::shared_ptr<const Before> before)
    : table_(std::move(table)),
      office_(std::move(office)),
      before_(std::move(before)),
      first_day_(new_years_day(table_.first_year)) {
  CHECK(table_.first_year <= table_.last_year);
  CHECK(!office_.closes_at ||
        (office_.closes_at->count() >= 0 && office_.closes_at->count() < 1440));
  const auto length = offset_of(new_years_day(table_.last_year + 1));
  kinds_.assign(length, DayKind::working);
  const auto mark = [&](Date day, DayKind kind) {
    if (covers(day)) {
      kinds_[offset_of(day)] = kind;
    }
  };
  for (const auto& [day, why] : office_.closures) {
    mark(day, DayKind::closure);
  }
  for (const auto& holiday : table_.holidays) {
    mark(holiday.on, DayKind::holiday);
  }
  CHECK(length <= std::numeric_limits<std::uint16_t>::max());
  nth_working_.push_back(0);  // there is no working day before the first
  for (std::size_t i = 0; i < length; ++i) {
    if (is_weekend(first_day_ + std::chrono::days{i})) {
      kinds_[i] = DayKind::weekend;
    }
    if (kinds_[i] == DayKind::working) {
      nth_working_.push_back(static_cast<std::uint16_t>(i));
    }
    count_up_to_.push_back(static_cast<std::uint16_t>(nth_working_.size() - 1));
  }
}

Date WorkingCalendar::last_day() const {
  return first_day_ + std::chrono::days{kinds_.size()} - std::chrono::days{1};
}

DayKind WorkingCalendar::kind_of(Date day) const {
  CHECK(covers(day));
  return kinds_[offset_of(day)];
}

const Holiday* WorkingCalendar::holiday_on(Date day) const {
  return find_day(table_.holidays, day);
}

const Holiday* WorkingCalendar::not_holiday_on(Date day) const {
  return find_day(table_.not_holidays, day);
}

std::string_view WorkingCalendar::name_of(Date day) const {
  switch (kind_of(day)) {
    case DayKind::holiday:
      return holiday_on(day)->name;
    case DayKind::closure:
      return office_.closures.at(day);
    case DayKind::working:
    case DayKind::weekend:
      break;
  }
  return "";
}

int WorkingCalendar::working_days_between(Date from, Date to) const {
  CHECK(covers(from) && covers(to));
  return count_up_to_[offset_of(to)] - count_up_to_[offset_of(from)];
}

Result<Date, Message> WorkingCalendar::refused_count(Date day) const {
  return fail(outside(covers(day) ? last_day() + std::chrono::days{1} : day));
}

Message WorkingCalendar::outside(Date day) const {
  const auto year = year_of(day);
  return {
      "calendar-year-not-held",
      "The holidays of {year} are not known: the calendar {calendar} (calendars/{calendar}.csv) "
      "holds the years {first} to {last}. Add the year to that file.",
      {{"year", std::to_string(year)},
       {"calendar", table_.name},
       {"first", std::to_string(table_.first_year)},
       {"last", std::to_string(table_.last_year)}}};
}

}  // namespace redress::calendar
