#include "casework/deciding/next/foreseen.h"

#include <algorithm>
#include <optional>

#include "procedure/edition.h"

namespace redress::casework {
namespace {

/// The deadline with exactly this key; null for none.
const Deadline* same_in(const std::vector<Deadline>& deadlines, const Deadline& deadline) {
  const auto key = deadline.key();
  const auto found =
      std::ranges::find_if(deadlines, [&](const Deadline& one) { return one.key() == key; });
  return found == deadlines.end() ? nullptr : &*found;
}

bool is_open(const Deadline& deadline) {
  return deadline.state == ClockState::running || deadline.state == ClockState::paused ||
         (deadline.state == ClockState::missed && !deadline.over &&
          deadline.rule->use == procedure::Use::deadline);
}

bool is_met(const Deadline& deadline) {
  return deadline.state == ClockState::met || deadline.state == ClockState::met_late;
}

std::optional<DateChange::Kind> change(const Deadline* before, const Deadline* after) {
  const bool was_open = before != nullptr && is_open(*before);
  const bool opens = after != nullptr && is_open(*after);
  if (opens && !was_open) {
    return DateChange::Kind::starts;
  }
  if (!opens) {
    if (after != nullptr && is_met(*after) && (before == nullptr || !is_met(*before))) {
      return DateChange::Kind::done;
    }
    return was_open ? std::optional(DateChange::Kind::no_more) : std::nullopt;
  }
  const bool same_day = before->due.has_value() == after->due.has_value() &&
                        (!before->due || before->due->at == after->due->at);
  return same_day ? std::nullopt : std::optional(DateChange::Kind::moves);
}

bool is_opening(const Deadline& deadline) { return deadline.rule->use == procedure::Use::opening; }

bool stands_alike(const RouteState& one, const RouteState& other) {
  return one.open == other.open && one.closed == other.closed && one.opens_at == other.opens_at &&
         one.closes_at == other.closes_at;
}

}  // namespace

std::vector<DateChange> dates_changed(const Standing& before, const Standing& after) {
  std::vector<DateChange> changes;
  const auto add = [&](const Deadline* was, const Deadline* would) {
    if (const auto kind = change(was, would)) {
      changes.push_back({.kind = *kind, .before = was, .after = would});
    }
  };
  for (const auto& would : after.deadlines) {
    if (!is_opening(would)) {
      add(same_in(before.deadlines, would), &would);
    }
  }
  for (const auto& was : before.deadlines) {
    if (!is_opening(was) && same_in(after.deadlines, was) == nullptr) {
      add(&was, nullptr);
    }
  }
  return changes;
}

std::vector<const RouteState*> routes_changed(const Standing& before, const Standing& after) {
  std::vector<const RouteState*> changed;
  for (const auto& would : after.routes) {
    const auto was = std::ranges::find_if(
        before.routes, [&](const RouteState& one) { return one.rule->id == would.rule->id; });
    if (was == before.routes.end() || !stands_alike(*was, would)) {
      changed.push_back(&would);
    }
  }
  return changed;
}

}  // namespace redress::casework
