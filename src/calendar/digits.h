#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace redress::calendar {

/// The number in exactly these characters, if each is a decimal digit; nothing otherwise or beyond
/// the end.
[[nodiscard]] inline std::optional<int> digits(std::string_view text, std::size_t at,
                                               std::size_t length) {
  if (at + length > text.size()) {
    return std::nullopt;
  }
  int value = 0;
  for (const char c : text.substr(at, length)) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace redress::calendar
