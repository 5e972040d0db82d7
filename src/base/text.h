#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redress {

/// The text without white space (space, tab, CR, LF) at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Returns the text with a capital for its first letter, where that is a small letter of ASCII.
[[nodiscard]] std::string with_capital(std::string text);

/// The other way round, for a title within a sentence: "issue the decision".
[[nodiscard]] std::string with_small_letter(std::string_view text);

/// The parts between separators; an empty text gives one empty part, as "a,," gives three.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// The parts with the separator between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// "a", "a and b", "a, b and c": a list as it is written in a sentence.
[[nodiscard]] std::string listed(const std::vector<std::string>& parts,
                                 std::string_view last = "and");

/// True when some entry is in both lists.
[[nodiscard]] bool share(const std::vector<std::string>& some,
                         const std::vector<std::string>& others);

/// A whole decimal number and nothing else ("7", "-3"); nothing when it does not fit in an int.
[[nodiscard]] std::optional<int> whole_number(std::string_view text);

/// True when the text is well-formed UTF-8 without control characters other than tab, CR and LF.
[[nodiscard]] bool is_plain_utf8(std::string_view text);

/// The entry of `known` nearest to a mistyped word, if one is near enough to be worth suggesting.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word,
                                                 const std::vector<std::string>& known);

}  // namespace redress
