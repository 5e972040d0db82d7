#pragma once

#include <cstddef>
#include <string>

namespace redress::system {

/// Bytes nobody can foretell, from the operating system.
[[nodiscard]] std::string random_bytes(std::size_t count);

/// The same as hexadecimal digits, two a byte.
[[nodiscard]] std::string random_hex(std::size_t bytes);

}  // namespace redress::system
