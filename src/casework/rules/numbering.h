#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/text.h"
#include "casework/events/history.h"
#include "casework/rules/situation.h"

namespace redress::casework {

/// The highest number that this kind of event ever gave on this casefile, what was taken back
/// included: a number is never given twice. `known` is how many there are on the casefile, of which
/// a merger may have brought some.
template <AnEvent E>
int highest_number(std::string E::* number, std::size_t known, const Situation& here) {
  int highest = static_cast<int>(known);
  for (const auto& event : here.recorded) {
    const auto* one = event.body.as<E>();
    if (one && !(one->*number).empty()) {
      const auto value = whole_number(std::string_view(one->*number).substr(1));
      highest = std::max(highest, value.value_or(0));
    }
  }
  return highest;
}

/// The next number of this kind: "O3" after "O2".
template <AnEvent E>
std::string next_number(std::string_view letter, std::string E::* number, std::size_t known,
                        const Situation& here) {
  return std::string(letter) + std::to_string(highest_number(number, known, here) + 1);
}

}  // namespace redress::casework
