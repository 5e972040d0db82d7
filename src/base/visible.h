#pragma once

#include <string_view>

namespace redress {

/// True when a text in UTF-8 has something that a person can see: not only white space, control
/// characters and those of Unicode's that take no ink (U+200B and its like).
[[nodiscard]] bool has_visible_text(std::string_view text);

}  // namespace redress
