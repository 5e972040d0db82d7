#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace redress {

/// An amount of pounds sterling, in pence.
struct Money {
  std::int64_t pence = 0;

  auto operator<=>(const Money&) const = default;
};

/// From "250", "250.50", "£1,250.00". Nothing for anything else, for fractions of a penny and for
/// more than a hundred million pounds.
[[nodiscard]] std::optional<Money> parse_money(std::string_view text);

/// "1250.50": as it is stored.
[[nodiscard]] std::string to_text(Money amount);

/// "£1,250.50": as it is read.
[[nodiscard]] std::string to_words(Money amount);

}  // namespace redress
