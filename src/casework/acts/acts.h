#pragma once

#include <string_view>
#include <vector>

#include "casework/rules/act.h"

namespace redress::casework {

/// Everything that can be done to a casefile, in the order an officer meets it. Constants, which
/// last as long as the process.
[[nodiscard]] const std::vector<const Act*>& all_acts();

/// The act with this name; null for an unknown name.
[[nodiscard]] const Act* find_act(std::string_view name);

}  // namespace redress::casework
