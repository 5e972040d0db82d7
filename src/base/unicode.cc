#include <cstdlib>
#include <memory>

#include <utf8proc.h>

#include "base/folded.h"
#include "base/plain.h"
#include "base/visible.h"

// Unicode, as far as we need it: the one source that sees its library.
namespace redress {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

/// The character at the front of a text and how many bytes it takes; negative where the bytes are
/// not UTF-8.
struct Front {
  utf8proc_int32_t character = -1;
  utf8proc_ssize_t length = 0;
};

Front front_of(std::string_view text) {
  Front front;
  front.length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                  static_cast<utf8proc_ssize_t>(text.size()), &front.character);
  return front;
}

bool is_control(utf8proc_int32_t character) {
  return utf8proc_category(character) == UTF8PROC_CATEGORY_CC;
}

bool breaks_or_turns(utf8proc_int32_t character) {
  return character == 0x2028 || character == 0x2029 ||    // separators of lines, paragraphs
         (character >= 0x202A && character <= 0x202E) ||  // embeddings and overrides
         (character >= 0x2066 && character <= 0x2069);    // isolates
}

bool is_space(utf8proc_int32_t character) {
  const auto category = utf8proc_category(character);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP || category == UTF8PROC_CATEGORY_CC;
}

/// Every run of white space as one space, and none at either end.
std::string with_single_spaces(std::string_view text) {
  std::string out;
  bool spaced = false;
  while (!text.empty()) {
    const auto [character, length] = front_of(text);
    const auto bytes = static_cast<std::size_t>(length > 0 ? length : 1);
    if (is_space(character)) {
      spaced = !out.empty();
    } else {
      out += spaced ? " " : "";
      out += text.substr(0, bytes);
      spaced = false;
    }
    text.remove_prefix(bytes);
  }
  return out;
}

}  // namespace

std::string folded(std::string_view name) {
  utf8proc_uint8_t* made = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
                   static_cast<utf8proc_ssize_t>(name.size()), &made,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE |
                                                  UTF8PROC_CASEFOLD | UTF8PROC_IGNORE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(made, &std::free);
  if (size < 0) {
    return std::string(name);
  }
  return with_single_spaces({reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)});
}

std::string as_plain_text(std::string_view typed) {
  std::string text;
  text.reserve(typed.size());
  while (!typed.empty()) {
    const auto [character, length] = front_of(typed);
    if (length <= 0) {
      text += kReplacement;
      typed.remove_prefix(1);
      continue;
    }
    const auto bytes = typed.substr(0, static_cast<std::size_t>(length));
    if (character == '\v' || character == '\f') {
      text += '\n';
    } else if (!is_control(character) || character == '\t' || character == '\r' ||
               character == '\n') {
      text += bytes;
    }
    typed.remove_prefix(bytes.size());
  }
  return text;
}

bool is_plain_line(std::string_view text) {
  if (!has_visible_text(text)) {
    return false;
  }
  while (!text.empty()) {
    const auto [character, length] = front_of(text);
    if (length <= 0 || is_control(character) || breaks_or_turns(character)) {
      return false;
    }
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return true;
}

}  // namespace redress
