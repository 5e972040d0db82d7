#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "base/result.h"
#include "casework/events/event_body.h"
#include "casework/events/values.h"
#include "casework/rules/refusal.h"

namespace redress::casework {

/// A fact that an act leaves. It occurred when the act says, unless it has a moment of its own.
struct Fact {
  template <AnEvent E>
  Fact(E event) : body(std::move(event)) {}  // NOLINT: an event is a fact by itself

  EventBody body;
  std::optional<Instant> at;
};

using Decision = Result<std::vector<Fact>, Refusal>;

/// The facts that an act leaves, in order.
template <AnEvent... Events>
[[nodiscard]] Decision facts(Events... events) {
  return std::vector<Fact>{Fact(std::move(events))...};
}

}  // namespace redress::casework
