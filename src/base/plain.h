#pragma once

#include <string>
#include <string_view>

namespace redress {

/// Returns what somebody typed or pasted as text that can be kept. Bytes that are not UTF-8 become
/// U+FFFD, form feeds and vertical tabs become line breaks, and all other control characters but
/// tab, CR and LF are left out.
[[nodiscard]] std::string as_plain_text(std::string_view typed);

/// True when the text is one line that reads as it is written: UTF-8 with something to see, without
/// control characters, line or paragraph separators, or characters that turn the direction of what
/// stands after them.
[[nodiscard]] bool is_plain_line(std::string_view text);

}  // namespace redress
