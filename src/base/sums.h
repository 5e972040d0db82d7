#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"

namespace redress {

/// A sum of money that a text names.
struct NamedSum {
  /// None where it is vague ("hundreds of pounds"), beyond counting or in another currency.
  std::optional<Money> amount;
  std::string words;   // as they stand in the text
  std::size_t at = 0;  // their first byte in it
};

/// The sums that a text names, in its order: "£1,250.50", "GBP 50", "50 quid", "two hundred and
/// fifty pounds", "fifty pence", "a ton", "€50", "twenty or thirty pounds" (both). A weight ("two
/// pounds of nails", "weighs a ton") and a name ("12 Pound Lane") are none.
[[nodiscard]] std::vector<NamedSum> sums_in(std::string_view text);

}  // namespace redress
