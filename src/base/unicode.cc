#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

#include "base/folded.h"
#include "base/plain.h"
#include "base/small_letters.h"
#include "base/text.h"
#include "base/visible.h"
#include "base/words.h"

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

bool is_ascii(unsigned char byte) { return byte < 0x80; }

Front front_of(std::string_view text) {
  if (!text.empty() && is_ascii(static_cast<unsigned char>(text.front()))) {
    return {.character = text.front(), .length = 1};  // most of what people write
  }
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
  if (character >= 0 && character < 0x80) {
    return character <= ' ' || character == 0x7F;
  }
  const auto category = utf8proc_category(character);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP || category == UTF8PROC_CATEGORY_CC;
}

/// Every run of white space as one space, and none at either end; without what is dropped.
template <class Dropped>
std::string with_single_spaces(std::string_view text, const Dropped& dropped) {
  std::string out;
  out.reserve(text.size());
  bool spaced = false;
  while (!text.empty()) {
    const auto [character, length] = front_of(text);
    const auto bytes = static_cast<std::size_t>(length > 0 ? length : 1);
    if (is_space(character)) {
      spaced = !out.empty();
    } else if (!dropped(character)) {
      if (spaced) {
        out += ' ';
      }
      out += text.substr(0, bytes);
      spaced = false;
    }
    text.remove_prefix(bytes);
  }
  return out;
}

/// Without case and characters that nobody sees, composed or decomposed as the option says.
std::string without_case(std::string_view text, utf8proc_option_t form) {
  if (std::ranges::all_of(text, is_ascii)) {  // has neither other forms nor what nobody sees
    return in_small_letters(text);
  }
  utf8proc_uint8_t* made = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &made,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | form | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(made, &std::free);
  return size < 0
             ? std::string(text)
             : std::string(reinterpret_cast<const char*>(made), static_cast<std::size_t>(size));
}

/// Accents, once they are characters of their own. Those of other scripts tell letters apart.
bool is_accent(utf8proc_int32_t character) { return character >= 0x300 && character <= 0x36F; }

bool is_apostrophe(utf8proc_int32_t character) {
  return character == '\'' || character == '`' || character == 0xB4 || character == 0x2BC ||
         character == 0x2018 || character == 0x2019 || character == 0x2032;
}

/// What names and words are compared without.
bool is_accent_or_apostrophe(utf8proc_int32_t character) {
  return is_accent(character) || is_apostrophe(character);
}

/// Without what stands in brackets at the end, however many there are; all of it where nothing
/// stands before them.
std::string_view before_brackets(std::string_view text) {
  for (;;) {
    const bool is_round = text.ends_with(')');
    if (!is_round && !text.ends_with(']')) {
      return text;
    }
    const auto opens = text.rfind(is_round ? '(' : '[');
    const auto rest = trimmed(text.substr(0, opens == std::string_view::npos ? 0 : opens));
    if (rest.empty()) {
      return text;
    }
    text = rest;
  }
}

/// "price, gwen" the other way round.
std::string first_name_first(std::string_view text) {
  const auto comma = text.find(',');
  if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos) {
    return std::string(text);
  }
  const auto first = trimmed(text.substr(comma + 1));
  const auto last = trimmed(text.substr(0, comma));
  return first.empty() || last.empty() ? std::string(text)
                                       : std::string(first) + " " + std::string(last);
}

bool is_title(std::string_view word) {
  static constexpr std::array<std::string_view, 17> kTitles{
      "mr",       "mrs", "ms",   "miss", "mx",   "dr",   "prof",       "professor", "rev",
      "reverend", "sir", "dame", "lady", "lord", "cllr", "councillor", "doctor"};
  return std::ranges::find(kTitles, word) != kTitles.end();
}

/// Two words at least stay.
std::string without_titles(std::string_view text) {
  for (auto space = text.find(' '); space != std::string_view::npos; space = text.find(' ')) {
    auto word = text.substr(0, space);
    word.remove_suffix(word.ends_with('.') ? 1 : 0);
    const auto rest = text.substr(space + 1);
    if (!is_title(word)) {
      break;
    }
    if (rest.find(' ') == std::string_view::npos) {
      return std::string(word) + " " + std::string(rest);
    }
    text = rest;
  }
  return std::string(text);
}

}  // namespace

std::string folded(std::string_view name) {
  return with_single_spaces(without_case(name, UTF8PROC_COMPOSE),
                            [](utf8proc_int32_t /*character*/) { return false; });
}

std::string folded_name(std::string_view name) {
  const auto plain =
      with_single_spaces(without_case(name, UTF8PROC_DECOMPOSE), is_accent_or_apostrophe);
  return without_titles(first_name_first(before_brackets(plain)));
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

namespace {

/// Letters that stay one character when accents are taken away, as they are written without them.
std::string_view plain_letter(utf8proc_int32_t character) {
  switch (character) {
    case 0xE6:
      return "ae";
    case 0x153:
      return "oe";
    case 0xF8:
      return "o";
    case 0x142:
      return "l";
    case 0x111:
    case 0xF0:
      return "d";
    case 0xFE:
      return "th";
    case 0x131:
      return "i";
    default:
      return "";
  }
}

/// Letters, the marks on them, and digits, which are next to each other among the categories.
bool is_of_a_word(utf8proc_int32_t character) {
  const auto category = utf8proc_category(character);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

/// As UTF-8, with a space for each control character and each byte that is not UTF-8.
std::string with_spaces_for_rubbish(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto [character, length] = front_of(text);
    const auto bytes = static_cast<std::size_t>(length > 0 ? length : 1);
    out += length <= 0 || is_control(character) ? std::string_view(" ") : text.substr(0, bytes);
    text.remove_prefix(bytes);
  }
  return out;
}

}  // namespace

std::vector<std::string> words_in(std::string_view text) {
  const auto plain = without_case(with_spaces_for_rubbish(text), UTF8PROC_DECOMPOSE);
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  };
  for (std::string_view rest = plain; !rest.empty();) {
    const auto [character, length] = front_of(rest);
    const auto bytes = static_cast<std::size_t>(length > 0 ? length : 1);
    const auto letter = plain_letter(character);
    if (is_accent_or_apostrophe(character)) {
      rest.remove_prefix(bytes);
      continue;  // it parts no word
    }
    if (length > 0 && is_of_a_word(character)) {
      word += letter.empty() ? rest.substr(0, bytes) : letter;
    } else {
      end_word();
    }
    rest.remove_prefix(bytes);
  }
  end_word();
  return words;
}

}  // namespace redress
