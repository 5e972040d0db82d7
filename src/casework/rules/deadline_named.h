#pragma once

#include <string_view>

#include "base/check.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// The deadline with this key ("stage-1.decision"); null when the casefile has none. Points into
/// the situation's deadlines.
[[nodiscard]] inline const Deadline* find_deadline(const Situation& here, std::string_view key) {
  return find_deadline(here.deadlines, key);
}

/// The same for a key that must exist (CHECK), such as one chosen from a list.
[[nodiscard]] inline const Deadline& deadline_named(const Situation& here, std::string_view key) {
  const auto* found = find_deadline(here, key);
  CHECK(found);
  return *found;
}

/// Whether it is still to be put on record, once it passes, that the day the person was told to
/// expect has passed.
[[nodiscard]] inline bool watches_expected_date(const Deadline& deadline) {
  return deadline.miss_recorded && deadline.owed() && deadline.expected &&
         deadline.expected != deadline.expected_missed;
}

}  // namespace redress::casework
