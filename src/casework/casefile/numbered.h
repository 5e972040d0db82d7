#pragma once

#include <algorithm>
#include <string_view>

namespace redress::casework {

/// The entry with this number ("P1", "A2"); null for none. Histories are folded in any order, so
/// there may be none. Points into the list.
template <class Entries>
[[nodiscard]] auto* numbered(Entries& entries, std::string_view id) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const auto& one) { return one.id == id; });
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace redress::casework
