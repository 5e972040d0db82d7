#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"

namespace redress::casework {

/// The entry with this number ("P1", "A2"); null for none. Histories are folded in any order, so
/// there may be none. Points into the list.
template <class Entries>
[[nodiscard]] auto* numbered(Entries& entries, std::string_view id) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const auto& one) { return one.id == id; });
  return found == entries.end() ? nullptr : &*found;
}

/// The number after the highest there is: "C3". What was taken back leaves a gap, which may not
/// give anybody the number of somebody else.
template <class Entries>
[[nodiscard]] std::string next_number(char letter, const Entries& entries) {
  int highest = 0;
  for (const auto& one : entries) {
    highest = std::max(highest, whole_number(std::string_view(one.id).substr(1)).value_or(0));
  }
  return letter + std::to_string(highest + 1);
}

}  // namespace redress::casework
