#pragma once

#include <cstddef>
#include <string_view>

namespace redress {

/// How many characters a text in UTF-8 has, as people count them: code points, not bytes.
[[nodiscard]] std::size_t characters_in(std::string_view text);

}  // namespace redress
