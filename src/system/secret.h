#pragma once

#include <string_view>

namespace redress::system {

/// Returns whether two secrets are the same. The time taken does not reveal how much of them is. An
/// empty text is not a secret, so comparing one returns false.
[[nodiscard]] bool same_secret(std::string_view one, std::string_view other);

}  // namespace redress::system
