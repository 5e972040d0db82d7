#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/events.h"

namespace redress::casework {

enum class ActorKind { resident, staff, system };

/// Who did something. Roles are the edition's; the directory will bind people to them.
struct Actor {
  ActorKind kind = ActorKind::staff;
  std::string id;                  // stable: "resident", "system", or the person's own
  std::string name;                // as people read it
  std::vector<std::string> roles;  // of the edition

  bool operator==(const Actor&) const = default;
};

/// An event with when and by whom. Clocks are met by occurred_at; recorded_at is when Redress heard
/// of it.
template <class Body>
struct EventOf {
  Body body;
  Instant occurred_at;
  Instant recorded_at;
  Actor actor;
  std::string late_reason;  // why a timely act was recorded late, "" otherwise
};

using Event = EventOf<EventBody>;

/// All that happened to one casefile, in the order it was recorded.
using History = std::vector<Event>;

/// The event's stored name: "decision-issued".
[[nodiscard]] std::string_view name_of(const EventBody& body);

/// The stage an event belongs to, "" for those of the casefile as a whole.
[[nodiscard]] std::string_view stage_of(const EventBody& body);

}  // namespace redress::casework
