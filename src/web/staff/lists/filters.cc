#include "web/staff/lists/filters.h"

#include <algorithm>
#include <chrono>

#include "base/folded.h"
#include "calendar/london.h"
#include "system/hash.h"

namespace redress::web {

namespace {

using casebook::TrayFilter;
using Choices = std::vector<FilterChoice>;

/// Nobody has this number: a list of those with it is empty.
constexpr const char* kNobodysNumber = "-";

/// What all editions name, each key once, in the words of the latest that has it.
template <class Terms>
Choices named_in_editions(const Desk& desk, Terms procedure::Edition::* terms) {
  Choices choices;
  const auto& editions = desk.landlord.editions;
  for (auto edition = editions.rbegin(); edition != editions.rend(); ++edition) {
    for (const auto& term : (*edition).*terms) {
      if (!find_choice(choices, term.id)) {
        choices.push_back({term.id, term.name});
      }
    }
  }
  return choices;
}

Choices stages(const Desk& desk) { return named_in_editions(desk, &procedure::Edition::stages); }

Choices kinds(const Desk& desk) { return named_in_editions(desk, &procedure::Edition::kinds); }

Choices tags(const Desk& desk) { return named_in_editions(desk, &procedure::Edition::tags); }

Choices channels(const Desk& desk) {
  return named_in_editions(desk, &procedure::Edition::channels);
}

Choices bodies(const Desk& desk) { return named_in_editions(desk, &procedure::Edition::bodies); }

/// Those who left come last: their casefiles may still be theirs.
Choices officers(const Desk& desk) {
  Choices here;
  Choices left;
  for (const auto& member : desk.site.casebook.staff(desk.landlord.slug)->members()) {
    auto& among = member.left_at ? left : here;
    among.push_back({member.number, member.name() + (member.left_at ? " (has left)" : "")});
  }
  const auto by_name = [](Choices& choices) {
    std::ranges::sort(choices, {}, [](const auto& one) { return folded(one.words); });
  };
  by_name(here);
  by_name(left);
  here.insert(here.end(), left.begin(), left.end());
  return here;
}

/// A team in an address: nothing that a person wrote stands there.
std::string key_of_team(const std::string& team) {
  constexpr std::size_t kKeyCharacters = 12;
  return system::Sha256().add(folded(team)).hex().substr(0, kKeyCharacters);
}

Choices teams(const Desk& desk) {
  Choices choices;
  for (const auto& member : desk.site.casebook.staff(desk.landlord.slug)->members()) {
    const auto key = key_of_team(member.team);
    if (!member.team.empty() && !member.left_at && !find_choice(choices, key)) {
      choices.push_back({key, member.team});
    }
  }
  std::ranges::sort(choices, {}, [](const auto& one) { return folded(one.words); });
  return choices;
}

constexpr const char* kLate = "late";
constexpr const char* kToday = "today";
constexpr const char* kSoon = "soon";
constexpr const char* kWeek = "week";
constexpr const char* kNone = "none";

Choices due_times(const Desk&) {
  return {{kLate, "Late"},
          {kToday, "Today"},
          {kSoon, "In the next three days"},
          {kWeek, "Up to Sunday"},
          {kNone, "Nothing is due"}};
}

void put_due(const Desk& desk, const std::string& value, TrayFilter& filter) {
  using std::chrono::days;
  const auto today = calendar::london_day(desk.now);
  if (value == kNone) {
    filter.nothing_due = true;
    return;
  }
  if (value == kLate) {
    filter.due_until = desk.now;
    return;
  }
  const std::chrono::weekday weekday(today);
  const auto last = value == kToday  ? today
                    : value == kSoon ? today + days(3)
                                     : today + (std::chrono::Sunday - weekday);
  filter.due_from = value == kSoon ? calendar::start_of(today + days(1)) : desk.now;
  filter.due_until = calendar::start_of(last + days(1));
}

void put_team(const Desk& desk, const std::string& value, TrayFilter& filter) {
  std::vector<std::string> numbers;
  for (const auto& member : desk.site.casebook.staff(desk.landlord.slug)->members()) {
    if (!member.team.empty() && !member.left_at && key_of_team(member.team) == value) {
      numbers.push_back(member.number);
    }
  }
  keep_owners(filter, numbers);
}

}  // namespace

const std::vector<Filter>& filters() {
  using Value = const std::string&;
  static const std::vector<Filter> all = {
      {"due", "Due", due_times, put_due},
      {"stage", "Stage", stages, [](const Desk&, Value value, auto& to) { to.stage = value; }},
      {"kind", "Kind", kinds, [](const Desk&, Value value, auto& to) { to.kind = value; }},
      {"officer", "With", officers,
       [](const Desk&, Value value, auto& to) { keep_owners(to, {value}); }},
      {"team", "Team", teams, put_team},
      {"tag", "What applies", tags, [](const Desk&, Value value, auto& to) { to.tag = value; }},
      {"channel", "How it came", channels,
       [](const Desk&, Value value, auto& to) { to.channel = value; }},
      {"body", "Outside body", bodies, [](const Desk&, Value value, auto& to) { to.body = value; }},
  };
  return all;
}

const FilterChoice* find_choice(const std::vector<FilterChoice>& choices, std::string_view value) {
  const auto found = std::ranges::find(choices, value, &FilterChoice::value);
  return found == choices.end() ? nullptr : &*found;
}

void keep_owners(TrayFilter& filter, const std::vector<std::string>& owners) {
  std::vector<std::string> kept;
  for (const auto& owner : owners) {
    if (filter.owners.empty() || std::ranges::find(filter.owners, owner) != filter.owners.end()) {
      kept.push_back(owner);
    }
  }
  filter.owners = kept.empty() ? std::vector<std::string>{kNobodysNumber} : kept;
}

std::vector<std::string> teammates(const Desk& desk) {
  std::vector<std::string> numbers;
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  const auto* self = staff->find(desk.actor.id);
  for (const auto* one : staff->of_team(self ? self->team : "")) {
    numbers.push_back(one->number);
  }
  return numbers;
}

}  // namespace redress::web
