#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "calendar/working_calendar.h"
#include "casework/casefile/staff.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/values.h"
#include "procedure/edition.h"

// What a landlord agrees for itself, outside its procedure: days on which it does not work, what
// each role may offer, and who works for it. It has its own stream and its own events.
namespace redress::casework {

/// Days become holidays for the landlord, or cease to be. Two people agreed; the event says what it
/// moved.
struct HolidaysChanged {
  static constexpr std::string_view kName = "holidays-changed";
  std::string calendar;  // "england-and-wales"
  Texts added;           // "2026-06-15 Day of mourning"
  Texts removed;         // "2026-05-25"
  std::string reason;
  std::string proposed_by;  // their number; whoever agreed is the actor
  Texts moved;  // "7K4M-2QXD-R stage-1.decision 2026-06-12 2026-06-15", with " told" at the end
                // where the person was told the old date

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("calendar", self.calendar);
    visit("added", self.added);
    visit("removed", self.removed);
    visit("reason", self.reason);
    visit("proposed-by", self.proposed_by);
    visit("moved", self.moved);
  }
};

/// What a role may offer without asking; without an amount the limit is no longer set.
struct LimitSet {
  static constexpr std::string_view kName = "limit-set";
  std::string role;
  std::optional<Money> amount;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("role", self.role);
    visit("amount", self.amount);
    visit("reason", self.reason);
  }
};

/// Somebody works for the landlord from now on, again or for the first time.
struct StaffJoined {
  static constexpr std::string_view kName = "staff-joined";
  std::string number;  // "S17"
  std::string name;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("number", self.number);
    visit(personal("name"), self.name);
  }
};

/// Somebody is called otherwise from now on. What they did before keeps the name they had.
struct StaffRenamed {
  static constexpr std::string_view kName = "staff-renamed";
  std::string number;
  std::string name;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("number", self.number);
    visit(personal("name"), self.name);
  }
};

/// Somebody no longer works for the landlord.
struct StaffLeft {
  static constexpr std::string_view kName = "staff-left";
  std::string number;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("number", self.number);
  }
};

/// What somebody is called by their work, and where they stand: all of it, in place of what was on
/// record.
struct StaffPlaced {
  static constexpr std::string_view kName = "staff-placed";
  std::string number;
  std::string title;    // "" for none
  std::string team;     // "" for none
  std::string manager;  // a number; "" for none

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("number", self.number);
    visit("title", self.title);
    visit("team", self.team);
    visit("manager", self.manager);
  }
};

/// Somebody is away on these days, and somebody else stands in for them, with their roles. It takes
/// the place of the absence on record.
struct StaffAway {
  static constexpr std::string_view kName = "staff-away";
  std::string number;
  std::optional<Date> from;
  std::optional<Date> until;  // the last day
  std::string deputy;         // a number

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("number", self.number);
    visit("from", self.from);
    visit("until", self.until);
    visit("deputy", self.deputy);
  }
};

/// Nobody stands in for somebody any longer: they are back, or never went.
struct StaffBack {
  static constexpr std::string_view kName = "staff-back";
  std::string number;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("number", self.number);
  }
};

using AllLandlordEvents = TypeList<HolidaysChanged, LimitSet, StaffJoined, StaffRenamed, StaffLeft,
                                   StaffPlaced, StaffAway, StaffBack>;
using LandlordEventBody = std::variant<HolidaysChanged, LimitSet, StaffJoined, StaffRenamed,
                                       StaffLeft, StaffPlaced, StaffAway, StaffBack>;
using LandlordEvent = EventOf<LandlordEventBody>;
using LandlordHistory = std::vector<LandlordEvent>;

// As fields.h has these for a casefile's events.
[[nodiscard]] std::string_view name_of(const LandlordEventBody& body);
void read_fields(const LandlordEventBody& body, FieldReader& reader);
[[nodiscard]] bool make_event(std::string_view name, FieldFiller& filler, LandlordEventBody& into);

/// What a landlord has agreed so far.
struct LandlordFile {
  struct HolidayChange {
    Date agreed_on;  // the day from which it is known
    HolidaysChanged what;
  };

  std::vector<HolidayChange> holidays;  // in the order they were agreed
  std::map<procedure::RoleId, Money> limits;
  std::shared_ptr<const Staff> staff = no_staff();
  std::int64_t version = 0;  // how many events it was made from
};

[[nodiscard]] LandlordFile replay(const LandlordHistory& history);

/// Why these days cannot be added to or removed from a calendar: not a date, a weekend, already a
/// holiday, not a holiday to remove, a year not held, no days given.
[[nodiscard]] std::optional<Message> wrong_with(const HolidaysChanged& change,
                                                const calendar::WorkingCalendar& calendar);

/// The calendar with a change from the day it was agreed. The change must be in order (CHECK).
[[nodiscard]] calendar::WorkingCalendar with_change(const calendar::WorkingCalendar& calendar,
                                                    const HolidaysChanged& change, Date agreed_on);

}  // namespace redress::casework
