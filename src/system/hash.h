#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace redress::system {

/// SHA-256 of a text that arrives in parts.
class Sha256 {
 public:
  Sha256();
  Sha256& add(std::string_view part);
  /// The 64 hexadecimal digits for everything added, in lower case. Finishes the hash: call it
  /// once.
  [[nodiscard]] std::string hex();

 private:
  // Room for libsodium's state without its header; the source asserts that it fits.
  alignas(8) std::array<std::byte, 128> state_;
};

/// The same for a text in one piece.
[[nodiscard]] std::string sha256_hex(std::string_view text);

/// Returns bytes as lower-case hexadecimal digits, two per byte.
[[nodiscard]] std::string to_hex(std::string_view bytes);

/// Returns the bytes that to_hex turned into these digits; nothing when they are not such digits.
[[nodiscard]] std::optional<std::string> from_hex(std::string_view digits);

}  // namespace redress::system
