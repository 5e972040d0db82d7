#pragma once

#include <vector>

#include "casework/events/history.h"
#include "casework/rules/standing.h"

// What an act would do, worked out before it is done: for whoever checks it first.
namespace redress::casework {

struct Foreseen {
  std::vector<Event> events;  // what would be put on record, the act's own first
  Standing after;             // how the casefile would stand then
};

/// How a date would change. Its deadlines point into the two standings compared.
struct DateChange {
  enum class Kind {
    starts,   // it would be owed, or a right could be used, from now on
    moves,    // to another day
    done,     // what was owed, or the right, would be met
    no_more,  // nobody would owe it any more
  };
  Kind kind = Kind::starts;
  const Deadline* before = nullptr;  // null: there was none
  const Deadline* after = nullptr;   // null: there would be none
};

/// The dates that would change, in the order of the edition; openings of ways outside are left to
/// the ways themselves. Both standings must outlive the result.
[[nodiscard]] std::vector<DateChange> dates_changed(const Standing& before, const Standing& after);

/// The ways outside that would open, get a date or lose it, or close: as they would stand. Points
/// into `after`.
[[nodiscard]] std::vector<const RouteState*> routes_changed(const Standing& before,
                                                            const Standing& after);

}  // namespace redress::casework
