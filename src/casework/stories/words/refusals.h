#pragma once

#include <string_view>
#include <vector>

namespace redress::casework {

/// A refusal as the sources write it: its code, and the sentences that may go with it, with
/// {places} for what differs; none where the sentence is put together.
struct StatedRefusal {
  std::string_view code;
  std::vector<std::string_view> sentences;
};

/// Every refusal there is, by code. script/list-refusals makes the list from the sources.
[[nodiscard]] const std::vector<StatedRefusal>& stated_refusals();

}  // namespace redress::casework
