#include "procedure/condition.h"

#include <algorithm>

namespace redress::procedure {

namespace {

/// Whether this is true of the condition or of one within it.
template <class IsSo>
bool anywhere(const Condition& when, const IsSo& is_so) {
  const auto within = [&](const std::vector<Condition>& inner) {
    return std::ranges::any_of(inner, [&](const Condition& one) { return anywhere(one, is_so); });
  };
  return is_so(when) || within(when.any) || within(when.all) || within(when.neither);
}

}  // namespace

bool Condition::is_of_act() const {
  return anywhere(*this, [](const auto& one) { return !one.acting.empty() || !one.mode.empty(); });
}

bool Condition::is_of_outcome() const {
  return anywhere(*this, [](const auto& one) { return !one.outcome.empty(); });
}

bool Condition::is_of_mode() const {
  return anywhere(*this, [](const auto& one) { return !one.mode.empty(); });
}

}  // namespace redress::procedure
