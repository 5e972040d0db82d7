#pragma once

#include <algorithm>
#include <string_view>

namespace redress::casework {

/// The entry with this number ("P1", "A2"); null for none. A history in any order is folded, so
/// there may be none.
template <class Entries>
[[nodiscard]] auto* numbered(Entries& entries, std::string_view id) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const auto& one) { return one.id == id; });
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace redress::casework
