#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace redress::system {

inline constexpr std::size_t kKeyBytes = 32;

/// Returns HMAC-SHA-256 of a text under a key of kKeyBytes: 32 bytes that only holders of the key
/// can compute.
[[nodiscard]] std::string keyed_hash(std::string_view key, std::string_view text);

}  // namespace redress::system
