#pragma once

#include <string_view>

namespace redress::system {

/// Whether two secrets are the same. The time taken does not reveal how much of them is. An empty
/// text is not a secret: comparing one gives false.
[[nodiscard]] bool same_secret(std::string_view one, std::string_view other);

}  // namespace redress::system
