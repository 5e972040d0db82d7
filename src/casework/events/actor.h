#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/events/values.h"

namespace redress::casework {

enum class ActorKind {
  resident,
  staff,
  system,      // a clock that ran out
  operations,  // whoever runs Redress, at its command line
};

/// Who did something. The roles are the edition's; nothing yet binds people to them.
struct Actor {
  ActorKind kind = ActorKind::staff;
  std::string id;                  // "resident", "system", or a number of the staff list
  std::string name;                // as they were called then
  std::vector<std::string> roles;  // of the edition

  bool operator==(const Actor&) const = default;
};

/// What an actor is called who is no particular person: "Redress", "the resident"; "" of
/// staff.
[[nodiscard]] constexpr std::string_view usual_name(ActorKind kind) {
  switch (kind) {
    case ActorKind::resident:
      return "the resident";
    case ActorKind::system:
      return "Redress";
    case ActorKind::operations:
      return "whoever runs Redress";
    case ActorKind::staff:
      break;
  }
  return "";
}

/// The name that the event itself keeps: none where the kind of actor or the staff list gives it.
[[nodiscard]] inline std::string own_name(const Actor& actor) {
  return is_staff_number(actor.id) || actor.name == usual_name(actor.kind) ? "" : actor.name;
}

}  // namespace redress::casework
