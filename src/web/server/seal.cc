#include "web/server/seal.h"

#include <cstdint>

#include <fmt/format.h>

#include "base/check.h"
#include "base/text.h"
#include "system/hash.h"
#include "system/keyed_hash.h"
#include "system/random.h"
#include "system/secret.h"

namespace redress::web {
namespace {

constexpr std::size_t kProofBytes = 32;
// How far the clocks of one store's servers may differ.
constexpr std::chrono::seconds kClocksDiffer = std::chrono::minutes{5};

std::string number(std::int64_t moment) { return fmt::format("{:x}", moment); }

std::optional<std::int64_t> moment_in(std::string_view text) {
  std::int64_t moment = 0;
  if (text.empty() || text.size() > 12) {
    return std::nullopt;
  }
  for (const char c : text) {
    const bool is_digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    if (!is_digit) {
      return std::nullopt;
    }
    moment = moment * 16 + (c <= '9' ? c - '0' : c - 'a' + 10);
  }
  return moment;
}

std::string masked(std::string_view mask, std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = static_cast<char>(out[i] ^ mask[i]);
  }
  return out;
}

}  // namespace

Seal::Seal(std::string key) : key_(std::move(key)) { CHECK(key_.size() == system::kKeyBytes); }

std::string Seal::proof(std::string_view purpose, std::string_view value,
                        std::int64_t moment) const {
  // The length keeps "ab" for "c" from being "a" for "bc".
  return system::keyed_hash(key_,
                            fmt::format("{}:{}{}:{}", purpose.size(), purpose, moment, value));
}

std::string Seal::sealed(std::string_view purpose, std::string_view value, Instant until) const {
  const std::int64_t end = until.time_since_epoch().count();
  return fmt::format("{}.{}.{}", value, number(end), system::to_hex(proof(purpose, value, end)));
}

std::optional<std::string> Seal::opened(std::string_view purpose, std::string_view text,
                                        Instant now) const {
  const auto proof_at = text.rfind('.');
  const auto end_at =
      proof_at == text.npos || proof_at == 0 ? text.npos : text.rfind('.', proof_at - 1);
  if (end_at == text.npos) {
    return std::nullopt;
  }
  const auto value = text.substr(0, end_at);
  const auto end = moment_in(text.substr(end_at + 1, proof_at - end_at - 1));
  if (!end || now.time_since_epoch().count() >= *end ||
      !system::same_secret(text.substr(proof_at + 1),
                           system::to_hex(proof(purpose, value, *end)))) {
    return std::nullopt;
  }
  return std::string(value);
}

std::string Seal::form_token(std::string_view secret, Instant now) const {
  const std::int64_t made = now.time_since_epoch().count();
  const auto mask = system::random_bytes(kProofBytes);
  return system::to_hex(mask) + system::to_hex(masked(mask, proof("form", secret, made))) +
         number(made);
}

bool Seal::is_form_token(std::string_view token, std::string_view secret, Instant now) const {
  const auto mask = system::from_hex(token.substr(0, 2 * kProofBytes));
  if (secret.empty() || !mask || token.size() <= 4 * kProofBytes) {
    return false;
  }
  const auto made = moment_in(token.substr(4 * kProofBytes));
  const auto age = made ? now.time_since_epoch().count() - *made : 0;
  return made && age >= -kClocksDiffer.count() && age < kFormTime.count() &&
         system::same_secret(token.substr(2 * kProofBytes, 2 * kProofBytes),
                             system::to_hex(masked(*mask, proof("form", secret, *made))));
}

}  // namespace redress::web
