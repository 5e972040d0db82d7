#include "system/hash.h"

#include <new>

#include <sodium.h>

#include "system/bytes.h"

namespace redress::system {

namespace {

using State = crypto_hash_sha256_state;

State* state_in(std::array<std::byte, 128>& room) {
  static_assert(sizeof(State) <= sizeof(room) && alignof(State) <= 8);
  return std::launder(reinterpret_cast<State*>(room.data()));
}

}  // namespace

Sha256::Sha256() {
  new (state_.data()) State;
  crypto_hash_sha256_init(state_in(state_));
}

Sha256& Sha256::add(std::string_view part) {
  crypto_hash_sha256_update(state_in(state_), bytes_of(part), part.size());
  return *this;
}

std::string Sha256::hex() {
  std::string digest(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256_final(state_in(state_), reinterpret_cast<unsigned char*>(digest.data()));
  return to_hex(digest);
}

std::string sha256_hex(std::string_view text) { return Sha256().add(text).hex(); }

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 15U];
  }
  return out;
}

std::optional<std::string> from_hex(std::string_view digits) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const auto high = kDigits.find(digits[i]);
    const auto low = i + 1 < digits.size() ? kDigits.find(digits[i + 1]) : kDigits.npos;
    if (high == kDigits.npos || low == kDigits.npos) {
      return std::nullopt;
    }
    out += static_cast<char>(high * 16 + low);
  }
  return out;
}

}  // namespace redress::system
