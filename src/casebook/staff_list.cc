#include "casebook/staff_list.h"

#include "base/characters.h"
#include "base/text.h"
#include "base/visible.h"
#include "casework/casefile/landlord.h"

namespace redress::casebook {

namespace {

constexpr std::size_t kLongestName = 100;
constexpr std::size_t kLongestNumber = 10;  // whole_number reads its digits

Message say(std::string key, std::string english, std::string_view what) {
  return {std::move(key), std::move(english), {{"what", std::string(what)}}};
}

std::optional<Message> wrong_name(std::string_view name) {
  if (!has_visible_text(name) || !is_plain_utf8(name) || characters_in(name) > kLongestName) {
    return say("staff-no-name", "Give a name, in up to 100 characters.", name);
  }
  return std::nullopt;
}

std::optional<Message> wrong_number(std::string_view number, const casework::Staff& staff) {
  if (!casework::is_staff_number(number) || number.size() > kLongestNumber ||
      !whole_number(number.substr(1))) {
    return say("staff-no-number", "“{what}” is no number: write S and digits, like S17.", number);
  }
  const auto* member = staff.find(number);
  return member && !member->left_at
             ? std::optional(say("staff-number-taken", "Somebody has the number {what}.", number))
             : std::nullopt;
}

Message nobody(std::string_view number) {
  return say("staff-nobody", "Nobody on the staff list has the number {what}.", number);
}

}  // namespace

Result<std::shared_ptr<const casework::Staff>, Message> StaffList::of(std::string_view landlord) {
  return agreements_.of(landlord).map([](const auto* agreed) { return agreed->file().staff; });
}

Result<std::string, Message> StaffList::join(std::string_view landlord, std::string_view name,
                                             std::string_view number, const casework::Actor& by,
                                             Instant now) {
  const auto staff = of(landlord);
  if (!staff) {
    return fail(staff.error());
  }
  if (auto wrong = wrong_name(name)) {
    return fail(std::move(*wrong));
  }
  const auto given = number.empty() ? (*staff)->next_number() : std::string(number);
  if (auto wrong = wrong_number(given, **staff)) {
    return fail(std::move(*wrong));
  }
  agreements_.record(landlord,
                     casework::StaffJoined{.number = given, .name = std::string(trimmed(name))}, by,
                     now);
  return given;
}

Result<void, Message> StaffList::rename(std::string_view landlord, std::string_view number,
                                        std::string_view name, const casework::Actor& by,
                                        Instant now) {
  const auto staff = of(landlord);
  if (!staff) {
    return fail(staff.error());
  }
  if (auto wrong = wrong_name(name)) {
    return fail(std::move(*wrong));
  }
  if (!(*staff)->find(number)) {
    return fail(nobody(number));
  }
  agreements_.record(
      landlord,
      casework::StaffRenamed{.number = std::string(number), .name = std::string(trimmed(name))}, by,
      now);
  return {};
}

Result<void, Message> StaffList::leave(std::string_view landlord, std::string_view number,
                                       const casework::Actor& by, Instant now) {
  const auto staff = of(landlord);
  if (!staff) {
    return fail(staff.error());
  }
  const auto* member = (*staff)->find(number);
  if (!member || member->left_at) {
    return fail(nobody(number));
  }
  agreements_.record(landlord, casework::StaffLeft{.number = std::string(number)}, by, now);
  return {};
}

Result<casework::Actor, Message> StaffList::member(std::string_view landlord,
                                                   std::string_view name_or_number, Instant now) {
  const auto staff = of(landlord);
  if (!staff) {
    return fail(staff.error());
  }
  if (!has_visible_text(name_or_number)) {
    return fail(say("nobody-named", "Say who does this, by name or number.", ""));
  }
  const auto called = (*staff)->called(name_or_number);
  if (called.size() > 1) {
    return fail(say("several-called-so",
                    "Several members of staff are called {what}: give the number of one.",
                    name_or_number));
  }
  casework::Actor actor{.kind = casework::ActorKind::staff, .id = "", .name = "", .roles = {}};
  if (called.size() == 1) {
    actor.id = called.front()->number;
    actor.name = called.front()->name();
    return actor;
  }
  auto number = join(landlord, name_or_number, "", operations(), now);
  if (!number) {
    return fail(number.error());
  }
  actor.id = std::move(*number);
  actor.name = trimmed(name_or_number);
  return actor;
}

casework::Actor operations() {
  constexpr auto kKind = casework::ActorKind::operations;
  return {.kind = kKind,
          .id = "operations",
          .name = std::string(casework::usual_name(kKind)),
          .roles = {}};
}

}  // namespace redress::casebook
