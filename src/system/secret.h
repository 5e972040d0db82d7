#pragma once

#include <string_view>

namespace redress::system {

/// Whether two secrets are the same, without telling by its time how much of them is. An empty text
/// is no secret: it is the same as nothing.
[[nodiscard]] bool same_secret(std::string_view one, std::string_view other);

}  // namespace redress::system
