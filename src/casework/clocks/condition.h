#pragma once

#include <string_view>

#include "casework/casefile/casefile.h"
#include "casework/events/history.h"
#include "procedure/condition.h"

namespace redress::casework {

struct Actor;

/// What a condition is compared with.
struct Compared {
  const Casefile& casefile;
  const History& history;
  std::string_view stage{};      // at which the rule stands; "" for one of the casefile as a whole
  const Actor* actor = nullptr;  // who acts; null where the rule is about no act
  const Texts* modes = nullptr;  // how it is sent or said; null where that is not known
  std::string_view decides{};    // the outcome that the act itself gives; "" for none
};

/// True when the condition holds by what is on record. What is not recorded counts as "no".
[[nodiscard]] bool holds(const procedure::Condition& condition, const Compared& with);

/// True when the condition holds, or would if what is not recorded yet (a relationship, a fact, an
/// outcome) were as it asks: unknown is not "no".
[[nodiscard]] bool may_hold(const procedure::Condition& condition, const Compared& with);

}  // namespace redress::casework
