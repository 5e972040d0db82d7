#include "base/visible.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace redress {

namespace {

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

// White space, controls, format characters, fillers and variation selectors of Unicode 15.
constexpr auto kUnseen = std::to_array<Range>({
    {0x00, 0x20},     {0x7f, 0xa0},     {0xad, 0xad},     {0x34f, 0x34f},   {0x61c, 0x61c},
    {0x115f, 0x1160}, {0x1680, 0x1680}, {0x17b4, 0x17b5}, {0x180b, 0x180f}, {0x2000, 0x200f},
    {0x2028, 0x202f}, {0x205f, 0x206f}, {0x2800, 0x2800}, {0x3000, 0x3000}, {0x3164, 0x3164},
    {0xfe00, 0xfe0f}, {0xfeff, 0xfeff}, {0xffa0, 0xffa0}, {0xfff0, 0xfffb}, {0xe0000, 0xe0fff},
});

/// Removes and returns the character at the beginning of a text. Each byte that is not UTF-8 counts
/// as one character.
std::uint32_t take_first(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (size == 1 || size > text.size()) {
    text.remove_prefix(1);
    return lead;
  }
  std::uint32_t point = lead & (0xffU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    point = (point << 6U) | (static_cast<unsigned char>(text[i]) & 0x3fU);
  }
  text.remove_prefix(size);
  return point;
}

}  // namespace

bool has_visible_text(std::string_view text) {
  while (!text.empty()) {
    const auto point = take_first(text);
    if (std::none_of(kUnseen.begin(), kUnseen.end(), [&](const Range& range) {
          return range.first <= point && point <= range.last;
        })) {
      return true;
    }
  }
  return false;
}

}  // namespace redress
