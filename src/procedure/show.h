#pragma once

#include <string>
#include <vector>

#include "procedure/edition.h"

namespace redress::procedure {

/// The edition as a complaints manager reads it: document control, kinds, channels, stages with
/// their deadlines, routes, what is not set and every reading awaiting confirmation, each with its
/// clause. Plain text, lines of at most 100 columns, ending with a newline.
[[nodiscard]] std::string show(const Edition& edition);

/// One reading that the landlord has yet to confirm.
struct AwaitedReading {
  std::string where;  // "Stage 1 investigation: First contact with the customer"
  std::string clause;
  std::string reading;
};

/// Every reading, of rules and of the document as a whole, in the order of the edition.
[[nodiscard]] std::vector<AwaitedReading> readings_of(const Edition& edition);

/// What the document leaves open, by name: clocks without a length, document control it does not
/// state, limits and hours.
[[nodiscard]] std::vector<std::string> not_set_in(const Edition& edition);

}  // namespace redress::procedure
