#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "casework/events/actor.h"
#include "casework/events/event_body.h"
#include "casework/events/history_named.h"
#include "casework/events/values.h"

namespace redress::casework {

/// An event with when it happened and who did it. Clocks are met by occurred_at; recorded_at is
/// when Redress heard of it.
template <class Body>
struct EventOf {
  Body body;
  Instant occurred_at;
  Instant recorded_at;
  Actor actor;
  std::string late_reason;  // why an act done in time was recorded late, "" otherwise
  bool erased = false;      // its personal words are gone
};

/// The stored names of all events, in the order of AllEvents.
extern const std::array<std::string_view, AllEvents::kSize> kEventNames;

/// The event's stored name: "decision-issued".
[[nodiscard]] inline std::string_view name_of(const EventBody& body) {
  return kEventNames[body.place()];
}

/// The stage an event belongs to, "" for those of the casefile as a whole.
[[nodiscard]] std::string_view stage_of(const EventBody& body);

/// Whether events of this kind are of a stage, be it none yet: a contact, unlike an order.
[[nodiscard]] bool says_its_stage(const EventBody& body);

}  // namespace redress::casework
