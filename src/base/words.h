#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redress {

/// Returns the words of a text as a search compares them: runs of letters and digits, without case,
/// accents and apostrophes. "O'Brien, 14 Café-Row" has obrien, 14, cafe and row. Everything else
/// only separates words, whatever it means elsewhere, bytes that are not UTF-8 among it.
[[nodiscard]] std::vector<std::string> words_in(std::string_view text);

}  // namespace redress
