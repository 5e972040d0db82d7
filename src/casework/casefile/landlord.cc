#include "casework/casefile/landlord.h"

#include <algorithm>
#include <iterator>

#include "base/check.h"
#include "calendar/london.h"
#include "casework/events/described.h"

namespace redress::casework {
namespace {

struct NamedDay {
  Date on;
  std::string name;
};

/// "2026-06-15 Day of mourning"; the name may be missing.
std::optional<NamedDay> named_day(std::string_view text) {
  constexpr std::size_t kDateLength = 10;
  const auto on = calendar::parse_date(text.substr(0, kDateLength));
  if (!on || (text.size() > kDateLength && text[kDateLength] != ' ')) {
    return std::nullopt;
  }
  return NamedDay{*on, std::string(text.substr(std::min(text.size(), kDateLength + 1)))};
}

Message about(std::string key, std::string english, const std::string& day) {
  return {std::move(key), std::move(english), {{"day", day}}};
}

/// What is wrong with a day in either list: it is no date, or outside the years held.
std::optional<Message> wrong_day(const std::string& text,
                                 const calendar::WorkingCalendar& calendar) {
  const auto day = named_day(text);
  if (!day) {
    return about("holiday-no-date", "“{day}” does not begin with a date like 2026-06-15.", text);
  }
  if (!calendar.covers(day->on)) {
    return calendar.outside(day->on);
  }
  return std::nullopt;
}

std::optional<Message> wrong_to_add(const std::string& text,
                                    const calendar::WorkingCalendar& calendar) {
  if (auto wrong = wrong_day(text, calendar)) {
    return wrong;
  }
  const auto day = *named_day(text);
  if (day.name.empty()) {
    return about("holiday-no-name", "Say after {day} what day it is.", text);
  }
  switch (calendar.kind_of(day.on)) {
    case calendar::DayKind::weekend:
      return about("holiday-weekend", "{day} is a weekend: nothing is counted on it anyway.", text);
    case calendar::DayKind::holiday:
      return about("holiday-already", "{day} is a holiday already.", text);
    case calendar::DayKind::closure:
    case calendar::DayKind::working:
      break;
  }
  return std::nullopt;
}

std::optional<Message> wrong_to_remove(const std::string& text,
                                       const calendar::WorkingCalendar& calendar) {
  if (auto wrong = wrong_day(text, calendar)) {
    return wrong;
  }
  return calendar.holiday_on(named_day(text)->on)
             ? std::nullopt
             : std::optional(about("holiday-none", "{day} is not a holiday.", text));
}

struct Changes {
  LandlordFile file;
  Staff staff;
  Instant at;
  Date on;

  void apply(const HolidaysChanged& change) { file.holidays.push_back({on, change}); }

  void apply(const StaffJoined& joined) { staff.join(joined.number, joined.name, at); }

  void apply(const StaffRenamed& renamed) { staff.rename(renamed.number, renamed.name, at); }

  void apply(const StaffLeft& left) { staff.leave(left.number, at); }

  void apply(const StaffPlaced& placed) {
    staff.place(placed.number, placed.title, placed.team, placed.manager);
  }

  void apply(const StaffAway& away) {
    if (away.from && away.until) {
      staff.be_away(away.number,
                    Absence{.from = *away.from, .until = *away.until, .deputy = away.deputy});
    }
  }

  void apply(const StaffBack& back) { staff.be_away(back.number, std::nullopt); }

  void apply(const LimitSet& limit) {
    if (limit.amount) {
      file.limits[limit.role] = *limit.amount;
    } else {
      file.limits.erase(limit.role);
    }
  }
};

void sort_by_day(std::vector<calendar::Holiday>& days) {
  std::sort(days.begin(), days.end(), [](const auto& a, const auto& b) { return a.on < b.on; });
}

}  // namespace

std::string_view name_of(const LandlordEventBody& body) {
  return std::visit([](const auto& event) { return event.kName; }, body);
}

void read_fields(const LandlordEventBody& body, FieldReader& reader) {
  std::visit([&](const auto& event) { event.fields(event, reader); }, body);
}

bool make_event(std::string_view name, FieldFiller& filler, LandlordEventBody& into) {
  return described::make_event(name, filler, into, AllLandlordEvents{});
}

LandlordFile replay(const LandlordHistory& history) {
  Changes changes;
  for (const auto& event : history) {
    changes.at = event.occurred_at;
    changes.on = calendar::london_day(event.occurred_at);
    std::visit([&](const auto& body) { changes.apply(body); }, event.body);
  }
  changes.file.version = std::ssize(history);
  changes.file.staff = std::make_shared<const Staff>(std::move(changes.staff));
  return std::move(changes.file);
}

std::optional<Message> wrong_with(const HolidaysChanged& change,
                                  const calendar::WorkingCalendar& calendar) {
  if (change.added.empty() && change.removed.empty()) {
    return Message{"holidays-nothing", "Say which day to add or to remove.", {}};
  }
  for (const auto& text : change.added) {
    if (auto wrong = wrong_to_add(text, calendar)) {
      return wrong;
    }
  }
  for (const auto& text : change.removed) {
    if (auto wrong = wrong_to_remove(text, calendar)) {
      return wrong;
    }
  }
  return std::nullopt;
}

calendar::WorkingCalendar with_change(const calendar::WorkingCalendar& calendar,
                                      const HolidaysChanged& change, Date agreed_on) {
  auto table = calendar.table();
  const std::string source = "agreed by the landlord: " + change.reason;
  for (const auto& text : change.added) {
    const auto day = named_day(text);
    CHECK(day);
    table.holidays.push_back({day->on, day->name, agreed_on, source});
    std::erase_if(table.not_holidays, [&](const auto& one) { return one.on == day->on; });
  }
  for (const auto& text : change.removed) {
    const auto day = named_day(text);
    CHECK(day);
    std::erase_if(table.holidays, [&](const auto& one) { return one.on == day->on; });
    table.not_holidays.push_back({day->on, change.reason, agreed_on, source});
  }
  sort_by_day(table.holidays);
  sort_by_day(table.not_holidays);
  return calendar.changed_on(agreed_on, std::move(table));
}

}  // namespace redress::casework
