#pragma once

#include <string_view>

namespace redress {

/// True when a UTF-8 text has something that a person can see: more than white space, control
/// characters and Unicode's invisible characters (such as U+200B).
[[nodiscard]] bool has_visible_text(std::string_view text);

}  // namespace redress
