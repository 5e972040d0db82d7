#pragma once

#include <cstddef>
#include <string>

namespace redress::system {

/// Returns unpredictable bytes from the operating system.
[[nodiscard]] std::string random_bytes(std::size_t count);

/// Returns the same as hexadecimal digits, two per byte.
[[nodiscard]] std::string random_hex(std::size_t bytes);

}  // namespace redress::system
