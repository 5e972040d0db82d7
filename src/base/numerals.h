#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redress {

/// A word, a number in digits or a sign of money, with where it stands in its text.
struct Token {
  std::string word;    // lower-case; "£", "€" or "$" for a sign
  std::size_t at = 0;  // its first byte
  std::size_t end = 0;
  bool ends_phrase = true;  // what stands before it ends a phrase: a full stop, the start
  bool is_glued = false;    // nothing stands before it
  bool after_dash = false;  // only a hyphen or a dash does
};

/// The tokens of a text in order. What else stands in it only separates them.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

/// A number that was read from tokens.
struct Numeral {
  std::optional<std::int64_t> hundredths;  // none where it is too large or badly written
  std::size_t end = 0;                     // the token after it
};

/// The longest number that begins with this token, in digits, in words or both ("2.5 thousand", "a
/// hundred and fifty"); nothing where none begins there.
[[nodiscard]] std::optional<Numeral> numeral_at(const std::vector<Token>& tokens,
                                                std::size_t first);

}  // namespace redress
