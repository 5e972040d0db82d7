#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace redress {

/// The text with small letters for the capitals of ASCII. Everything else stays as it is; names are
/// compared by folded.h.
[[nodiscard]] inline std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(), [](char one) {
    return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one;
  });
  return small;
}

}  // namespace redress
