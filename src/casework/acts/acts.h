#pragma once

#include <string_view>
#include <vector>

#include "casework/rules/act.h"

namespace redress::casework {

/// Acts that belong to one part of the work.
struct ActGroup {
  std::string_view title;
  std::vector<const Act*> acts;
};

/// Everything that can be done to a casefile, by the part of the work that it belongs to, in the
/// order an officer meets it. Constants, which last as long as the process.
[[nodiscard]] const std::vector<ActGroup>& act_groups();

/// The acts of all groups, in that order.
[[nodiscard]] const std::vector<const Act*>& all_acts();

/// The act with this name; null for an unknown name.
[[nodiscard]] const Act* find_act(std::string_view name);

}  // namespace redress::casework
