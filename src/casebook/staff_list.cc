#include "casebook/staff_list.h"

#include <algorithm>

#include "base/characters.h"
#include "base/folded.h"
#include "base/plain.h"
#include "base/text.h"
#include "base/visible.h"
#include "casebook/staff_checks.h"
#include "casework/casefile/landlord.h"

namespace redress::casebook {

namespace {

constexpr std::size_t kLongestName = 100;
constexpr int kTriesToRecord = 20;  // where somebody else was first

Message words_about(std::string key, std::string english, std::string_view what) {
  return {std::move(key), std::move(english), {{"what", std::string(what)}}};
}

std::optional<Message> wrong_name(std::string_view name) {
  if (!is_plain_line(trimmed(name)) || characters_in(name) > kLongestName) {
    return words_about("staff-no-name",
                       "Give a name on one line of plain text, in up to 100 characters.", name);
  }
  if (casework::is_staff_number(trimmed(name))) {
    return words_about("staff-name-is-number",
                       "“{what}” is a number, and would be taken for whoever has it. Give a name.",
                       name);
  }
  return std::nullopt;
}

/// "S7", but neither "S0" nor "S007": one person has one number, written in one way.
std::optional<Message> wrong_number(std::string_view number) {
  const auto digits = casework::is_staff_number(number) ? whole_number(number.substr(1)) : 0;
  if (!digits || *digits < 1 || number.substr(1) != std::to_string(*digits)) {
    return words_about("staff-no-number",
                       "“{what}” is not a staff number: write S and a number from 1, like S17.",
                       number);
  }
  return std::nullopt;
}

/// Returns why this person cannot have this number: somebody else has it or had it.
std::optional<Message> taken(std::string_view number, std::string_view name,
                             const casework::Staff& staff) {
  const auto* member = staff.find(number);
  if (!member) {
    return std::nullopt;
  }
  if (!member->left_at) {
    return words_about("staff-number-taken", "The number {what} is already taken.", number);
  }
  if (member->was_ever_called(name)) {
    return std::nullopt;
  }
  auto problem =
      words_about("staff-number-was-anothers",
                  "{what} belongs to {name}, who has left. To put them back on the list, use a "
                  "name they had.",
                  number);
  problem.values.emplace("name", member->name());
  return problem;
}

StorageFailure others_keep_changing_it() {
  return StorageFailure("others change this staff list all the time: try again");
}

}  // namespace

Result<std::shared_ptr<const casework::Staff>, Message> StaffList::of(std::string_view landlord) {
  return agreements_.of(landlord).map([](const auto& agreed) { return agreed->file().staff; });
}

template <class Change>
Result<void, Message> StaffList::change(std::string_view landlord, const casework::Actor& by,
                                        Instant now, const Change& change) {
  for (int tries = 0; tries < kTriesToRecord; ++tries) {
    const auto agreed = agreements_.of(landlord);
    if (!agreed) {
      return fail(agreed.error());
    }
    Result<casework::LandlordEventBody, Message> event = change(*(*agreed)->file().staff);
    if (!event) {
      return fail(std::move(event.error()));
    }
    if (agreements_.record(landlord, **agreed, std::move(*event), by, now)) {
      return {};
    }
  }
  throw others_keep_changing_it();
}

Result<std::string, Message> StaffList::join(std::string_view landlord, std::string_view name,
                                             std::string_view number, const casework::Actor& by,
                                             Instant now) {
  std::string given;
  const auto done =
      change(landlord, by, now,
             [&](const casework::Staff& staff) -> Result<casework::LandlordEventBody, Message> {
               given = number.empty() ? staff.next_number() : std::string(number);
               if (auto wrong = wrong_name(name)) {
                 return fail(std::move(*wrong));
               }
               if (auto wrong = wrong_number(given)) {
                 return fail(std::move(*wrong));
               }
               if (auto wrong = taken(given, name, staff)) {
                 return fail(std::move(*wrong));
               }
               return casework::StaffJoined{.number = given, .name = std::string(trimmed(name))};
             });
  return done ? Result<std::string, Message>(given) : fail(done.error());
}

Result<void, Message> StaffList::rename(std::string_view landlord, std::string_view number,
                                        std::string_view name, const casework::Actor& by,
                                        Instant now) {
  return change(landlord, by, now,
                [&](const casework::Staff& staff) -> Result<casework::LandlordEventBody, Message> {
                  if (auto wrong = wrong_name(name)) {
                    return fail(std::move(*wrong));
                  }
                  if (!staff.find(number)) {
                    return fail(nobody(number));
                  }
                  return casework::StaffRenamed{.number = std::string(number),
                                                .name = std::string(trimmed(name))};
                });
}

Result<void, Message> StaffList::leave(std::string_view landlord, std::string_view number,
                                       const casework::Actor& by, Instant now) {
  return change(landlord, by, now,
                [&](const casework::Staff& staff) -> Result<casework::LandlordEventBody, Message> {
                  const auto* member = staff.find(number);
                  if (!member || member->left_at) {
                    return fail(nobody(number));
                  }
                  return casework::StaffLeft{.number = std::string(number)};
                });
}

Result<void, Message> StaffList::place(std::string_view landlord,
                                       const casework::StaffPlaced& placed,
                                       const casework::Actor& by, Instant now) {
  const casework::StaffPlaced tidy{.number = placed.number,
                                   .title = std::string(trimmed(placed.title)),
                                   .team = std::string(trimmed(placed.team)),
                                   .manager = std::string(trimmed(placed.manager))};
  return change(landlord, by, now,
                [&](const casework::Staff& staff) -> Result<casework::LandlordEventBody, Message> {
                  if (auto wrong = wrong_place(tidy, staff)) {
                    return fail(std::move(*wrong));
                  }
                  return tidy;
                });
}

Result<void, Message> StaffList::be_away(std::string_view landlord, std::string_view number,
                                         const casework::Absence& when, const casework::Actor& by,
                                         Instant now) {
  return change(
      landlord, by, now,
      [&](const casework::Staff& staff) -> Result<casework::LandlordEventBody, Message> {
        if (when.deputy == by.id) {  // it would give them rights
          return fail(words_about("staff-stands-in-themselves",
                                  "You would have the roles of {what}: somebody else records "
                                  "that you stand in.",
                                  staff.name_at(number, now)));
        }
        if (auto wrong = wrong_absence(number, when, staff, now)) {
          return fail(std::move(*wrong));
        }
        return casework::StaffAway{.number = std::string(number),
                                   .from = when.from,
                                   .until = when.until,
                                   .deputy = when.deputy};
      });
}

Result<void, Message> StaffList::be_back(std::string_view landlord, std::string_view number,
                                         const casework::Actor& by, Instant now) {
  return change(
      landlord, by, now,
      [&](const casework::Staff& staff) -> Result<casework::LandlordEventBody, Message> {
        const auto* member = staff.find(number);
        if (!member || !member->away) {
          return fail(words_about("staff-not-away", "No absence of {what} is on record.", number));
        }
        return casework::StaffBack{.number = std::string(number)};
      });
}

namespace {

/// "S17" and 2 give "S19".
std::string next_after(const std::string& number, std::size_t others) {
  return "S" + std::to_string(*whole_number(std::string_view(number).substr(1)) +
                              static_cast<int>(others));
}

casework::Actor actor_of(const std::string& number, const std::string& name) {
  return {.kind = casework::ActorKind::staff, .id = number, .name = name, .roles = {}};
}

/// Returns why this cannot mean somebody new: it is a number, or the name of somebody who has left.
std::optional<Message> wrong_newcomer(std::string_view name, const casework::Staff& staff) {
  if (!has_visible_text(name)) {
    return words_about("nobody-named", "Say who does this, by name or number.", "");
  }
  const auto& members = staff.members();
  const bool left = std::any_of(members.begin(), members.end(), [&](const auto& one) {
    return one.left_at &&
           (one.number == trimmed(name) || folded_name(one.name()) == folded_name(name));
  });
  if (left) {
    return words_about("staff-left", "{what} has left and can no longer act.", trimmed(name));
  }
  return casework::is_staff_number(trimmed(name)) ? std::optional(nobody(trimmed(name)))
                                                  : wrong_name(name);
}

}  // namespace

Result<casework::Actor, Message> StaffList::who(std::string_view landlord,
                                                std::string_view name_or_number, Joining& joining) {
  const auto staff = of(landlord);
  if (!staff) {
    return fail(staff.error());
  }
  const auto called = (*staff)->called(name_or_number);
  if (called.size() == 1) {
    return actor_of(called.front()->number, called.front()->name());
  }
  if (called.size() > 1) {
    return fail(words_about("several-called-so",
                            "Several members of staff are called {what}: give the number of one.",
                            name_or_number));
  }
  const auto same = std::ranges::find_if(joining, [&](const auto& one) {
    return folded_name(one.name) == folded_name(name_or_number);
  });
  if (same != joining.end()) {
    return actor_of(same->number, same->name);
  }
  if (auto wrong = wrong_newcomer(name_or_number, **staff)) {
    return fail(std::move(*wrong));
  }
  joining.push_back({.number = next_after((*staff)->next_number(), joining.size()),
                     .name = std::string(trimmed(name_or_number))});
  return actor_of(joining.back().number, joining.back().name);
}

Result<casework::Actor, Message> StaffList::member(std::string_view landlord,
                                                   std::string_view name_or_number, Instant now) {
  for (int tries = 0; tries < kTriesToRecord; ++tries) {
    const auto agreed = agreements_.of(landlord);
    Joining joining;
    auto found = who(landlord, name_or_number, joining);
    if (!found || joining.empty() ||
        agreements_.record(landlord, **agreed, joining.front(), operations(), now)) {
      return found;
    }
  }
  throw others_keep_changing_it();
}

casework::Actor operations() {
  constexpr auto kKind = casework::ActorKind::operations;
  return {.kind = kKind,
          .id = "operations",
          .name = std::string(casework::usual_name(kKind)),
          .roles = {}};
}

}  // namespace redress::casebook
