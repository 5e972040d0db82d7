#pragma once

#include <string_view>

namespace redress::casework {

/// Whether a TOML file is a story rather than an edition, whatever else is wrong with it: it has
/// the line [scenario] or [[step]]. A landlord's folder holds both.
[[nodiscard]] bool is_story(std::string_view text);

}  // namespace redress::casework
