#pragma once

#include <string>
#include <vector>

namespace redress::casework {

enum class ActorKind { resident, staff, system };

/// Who did something. The roles are the edition's; nothing yet binds people to them.
struct Actor {
  ActorKind kind = ActorKind::staff;
  std::string id;                  // stable: "resident", "system", or the person's own
  std::string name;                // as shown to people
  std::vector<std::string> roles;  // of the edition

  bool operator==(const Actor&) const = default;
};

}  // namespace redress::casework
