#pragma once

#include <string_view>

namespace redress::system {

/// Returns a text as libsodium takes it. Lives as long as the text.
[[nodiscard]] inline const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace redress::system
