#include "web/server/budgets.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/check.h"
#include "web/server/peer.h"

namespace redress::web {
namespace {

using Seconds = std::chrono::duration<double>;

std::uint64_t mixed(std::uint64_t value) {
  // The finaliser of SplitMix64: every input bit affects every output bit.
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31U);
}

}  // namespace

std::uint64_t address_key(std::string_view text, std::uint64_t seed) {
  std::uint64_t key = seed;
  for (const char c : network_of(text)) {
    key = mixed(key ^ static_cast<unsigned char>(c));
  }
  return key;
}

Budgets::Budgets(Rate rate, std::uint64_t seed, std::size_t places)
    : rate_(rate), seed_(seed), places_(rate.per_second > 0 ? places : 0) {
  CHECK(rate.per_second <= 0 || (rate.burst > 0 && places > 0));
}

Budgets::Bucket& Budgets::bucket_of(std::uint64_t address) {
  auto& place = places_[address % places_.size()];
  const auto known = std::ranges::find(place, address, &Bucket::address);
  if (known != place.end()) {
    return *known;
  }
  auto& fullest = *std::ranges::min_element(place, {}, &Bucket::full_at);
  fullest = {.address = address, .full_at = {}};
  return fullest;
}

std::optional<std::chrono::seconds> Budgets::take(std::string_view address, double amount,
                                                  Instant now) {
  if (places_.empty()) {
    return std::nullopt;
  }
  auto& bucket = bucket_of(address_key(address, seed_));
  const auto cost = std::chrono::duration_cast<Instant::duration>(
      Seconds(std::min(amount, rate_.burst) / rate_.per_second));
  const auto whole =
      std::chrono::duration_cast<Instant::duration>(Seconds(rate_.burst / rate_.per_second));
  const auto full_at = std::max(bucket.full_at, now) + cost;
  if (full_at - now > whole) {
    return std::chrono::ceil<std::chrono::seconds>(full_at - now - whole);
  }
  bucket.full_at = full_at;
  return std::nullopt;
}

}  // namespace redress::web
