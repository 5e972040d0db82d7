#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "casework/events/people.h"
#include "casework/rules/fact.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// What a yes must be for, as an act's facts say it.
struct Sought {
  std::string of;  // the entry rule, marker, outcome, remedy or order; how a promise ends
  std::optional<Money> amount;
  std::string promise;  // the one that ends; "" for none
  std::string ground;
  std::string extent;  // of an order that is settled: in full or in part; "" for anything else
  /// What is laid down, and until when, where a restriction is decided or kept beyond its day.
  std::optional<MarkerApproved> restriction;
};

[[nodiscard]] Sought sought_by(const std::vector<Fact>& facts, const Situation& here);

}  // namespace redress::casework
