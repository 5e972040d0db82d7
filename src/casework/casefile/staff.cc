#include "casework/casefile/staff.h"

#include <algorithm>

#include "base/folded.h"
#include "base/text.h"

namespace redress::casework {

const std::string& StaffMember::name_at(Instant moment) const {
  const auto after = std::find_if(names.begin() + 1, names.end(),
                                  [&](const auto& name) { return name.since > moment; });
  return std::prev(after)->name;
}

bool StaffMember::was_ever_called(std::string_view name) const {
  const auto compared = folded_name(name);
  return std::any_of(names.begin(), names.end(),
                     [&](const auto& one) { return folded_name(one.name) == compared; });
}

const Absence* StaffMember::absence_on(Date day) const {
  return away && away->from <= day && day <= away->until ? &*away : nullptr;
}

StaffMember& Staff::entry(const std::string& number) {
  const auto found = std::find_if(members_.begin(), members_.end(),
                                  [&](const auto& one) { return one.number == number; });
  return found != members_.end() ? *found
                                 : members_.emplace_back(StaffMember{.number = number,
                                                                     .names = {},
                                                                     .left_at = {},
                                                                     .title = {},
                                                                     .team = {},
                                                                     .manager = {},
                                                                     .away = {}});
}

void Staff::join(const std::string& number, const std::string& name, Instant at) {
  auto& member = entry(number);
  member.names.push_back({at, name});
  member.left_at.reset();
}

void Staff::rename(const std::string& number, const std::string& name, Instant at) {
  entry(number).names.push_back({at, name});
}

void Staff::leave(const std::string& number, Instant at) {
  auto& member = entry(number);
  if (member.names.empty()) {
    member.names.push_back({at, number});
  }
  member.left_at = at;
}

void Staff::place(const std::string& number, std::string title, std::string team,
                  std::string manager) {
  auto& member = entry(number);
  member.title = std::move(title);
  member.team = std::move(team);
  member.manager = std::move(manager);
}

void Staff::be_away(const std::string& number, std::optional<Absence> when) {
  entry(number).away = std::move(when);
}

std::vector<const StaffMember*> Staff::stood_in_for_by(std::string_view number, Date day) const {
  std::vector<const StaffMember*> absent;
  const auto* deputy = find(number);
  if (deputy == nullptr || deputy->left_at) {
    return absent;
  }
  for (const auto& member : members_) {
    const auto* absence = member.absence_on(day);
    if (absence != nullptr && absence->deputy == number && !member.left_at) {
      absent.push_back(&member);
    }
  }
  return absent;
}

std::vector<const StaffMember*> Staff::of_team(std::string_view team) const {
  std::vector<const StaffMember*> members;
  const auto compared = folded(team);
  for (const auto& member : members_) {
    if (!compared.empty() && !member.left_at && folded(member.team) == compared) {
      members.push_back(&member);
    }
  }
  return members;
}

const StaffMember* Staff::find(std::string_view number) const {
  const auto found = std::find_if(members_.begin(), members_.end(),
                                  [&](const auto& one) { return one.number == number; });
  return found == members_.end() ? nullptr : &*found;
}

std::vector<const StaffMember*> Staff::called(std::string_view number_or_name) const {
  const std::string number(trimmed(number_or_name));
  if (const auto* member = find(number); member && !member->left_at) {
    return {member};
  }
  const auto those = [&](std::string (*compared)(std::string_view)) {
    std::vector<const StaffMember*> found;
    const auto name = compared(number_or_name);
    for (const auto& member : members_) {
      if (!name.empty() && !member.left_at && compared(member.name()) == name) {
        found.push_back(&member);
      }
    }
    return found;
  };
  auto exactly = those(folded);
  return exactly.empty() ? those(folded_name) : exactly;
}

std::string Staff::name_at(std::string_view number, Instant moment) const {
  const auto* member = find(number);
  return member ? member->name_at(moment) : std::string(number);
}

std::string Staff::next_number() const {
  int last = 0;
  for (const auto& member : members_) {
    if (is_staff_number(member.number)) {
      last = std::max(last, whole_number(std::string_view(member.number).substr(1)).value_or(0));
    }
  }
  return "S" + std::to_string(last + 1);
}

std::shared_ptr<const Staff> no_staff() {
  static const auto kNobody = std::make_shared<const Staff>();
  return kNobody;
}

namespace {

/// Nobody is called so: neither a name that is missing nor one that was erased.
bool is_no_name(std::string_view name) { return name.empty() || name == kErasedWords; }

}  // namespace

bool is_called(const Named& somebody, std::string_view name, const Staff& staff) {
  if (is_no_name(name)) {
    return false;
  }
  const auto compared = folded_name(name);
  if (folded_name(somebody.name) == compared) {
    return true;
  }
  const auto* member = staff.find(somebody.number);
  return member && std::ranges::any_of(member->names, [&](const auto& one) {
           return one.name != somebody.name && folded_name(one.name) == compared;
         });
}

bool same_person(const Named& one, const Named& other, const Staff& staff) {
  if (one.empty() || other.empty()) {
    return false;
  }
  if (one.number == other.number) {
    return true;
  }
  if (is_stranger(one.number) == is_stranger(other.number)) {
    return false;
  }
  const auto& stranger = is_stranger(one.number) ? one : other;
  const auto& member = is_stranger(one.number) ? other : one;
  return is_called(member, stranger.name, staff);
}

}  // namespace redress::casework
