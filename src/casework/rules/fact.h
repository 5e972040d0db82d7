#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "base/result.h"
#include "casework/events/event_body.h"
#include "casework/events/values.h"
#include "casework/rules/refusal.h"

namespace redress::casework {

/// A fact an act leaves; it occurred when the act says, unless it carries a moment of its
/// own.
struct Fact {
  template <AnEvent E>
  Fact(E event) : body(std::move(event)) {}  // NOLINT: an event by itself is a fact

  EventBody body;
  std::optional<Instant> at;
};

using Decision = Result<std::vector<Fact>, Refusal>;

/// The facts an act leaves, in order.
template <AnEvent... Events>
[[nodiscard]] Decision facts(Events... events) {
  return std::vector<Fact>{Fact(std::move(events))...};
}

}  // namespace redress::casework
