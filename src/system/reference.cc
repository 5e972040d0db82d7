#include "system/reference.h"

#include <array>

#include "system/random.h"

namespace redress::system {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kCharacters = 8;
constexpr unsigned kBitsEach = 5;

// The field of 32 elements (x^5 + x^2 + 1): multiplication by x.
constexpr unsigned times_x(unsigned value) {
  const unsigned shifted = value << 1U;
  return (shifted & 32U) != 0 ? (shifted ^ 37U) : shifted;
}

using Values = std::array<unsigned, kCharacters>;

// The sum of the characters, the first times x^8, the last times x. The weights differ from each
// other and from the check character's own, which is 1: so one wrong character, or two swapped,
// always changes it. Crockford's own check character needs five more symbols (* ~ $ = U), which
// nobody can say on the telephone.
constexpr unsigned check_value(const Values& values) {
  unsigned sum = 0;
  for (const unsigned value : values) {
    sum = times_x(sum ^ value);
  }
  return sum;
}

std::string written(const Values& values) {
  std::string out;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i == kCharacters / 2) {
      out += '-';
    }
    out += kAlphabet[values[i]];
  }
  out += '-';
  out += kAlphabet[check_value(values)];
  return out;
}

char forgiven(char c) {
  const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  if (upper == 'O') {
    return '0';
  }
  return upper == 'I' || upper == 'L' ? '1' : upper;
}

}  // namespace

std::string reference_of(std::uint64_t bits) {
  Values values{};
  for (std::size_t i = values.size(); i-- > 0;) {
    values[i] = static_cast<unsigned>(bits & 31U);
    bits >>= kBitsEach;
  }
  return written(values);
}

std::string new_reference() {
  std::uint64_t bits = 0;
  for (const char byte : random_bytes(5)) {
    bits = (bits << 8U) | static_cast<unsigned char>(byte);
  }
  return reference_of(bits);
}

std::optional<std::string> parse_reference(std::string_view typed) {
  Values values{};
  std::size_t read = 0;
  unsigned check = 0;
  for (const char c : typed) {
    if (c == ' ' || c == '-' || c == '\t' || c == '\r' || c == '\n') {
      continue;
    }
    const auto value = kAlphabet.find(forgiven(c));
    if (value == kAlphabet.npos || read > kCharacters) {
      return std::nullopt;
    }
    (read == kCharacters ? check : values[read]) = static_cast<unsigned>(value);
    ++read;
  }
  if (read != kCharacters + 1 || check != check_value(values)) {
    return std::nullopt;
  }
  return written(values);
}

}  // namespace redress::system
