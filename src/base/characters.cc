#include "base/characters.h"

#include <algorithm>

namespace redress {

std::size_t characters_in(std::string_view text) {
  constexpr unsigned kFirstTwoBits = 0xC0;
  constexpr unsigned kGoesOn = 0x80;
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & kFirstTwoBits) != kGoesOn; }));
}

}  // namespace redress
