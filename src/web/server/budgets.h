#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace redress::web {

/// What one address may ask for: so much per second on average, and a burst worth so many seconds.
struct Rate {
  double per_second = 0;  // 0: unlimited
  double burst = 0;
};

/// A bucket for each address, in a table of fixed size: a request costs the same however many
/// addresses there are. When there are more addresses than places, the fullest bucket is dropped,
/// which puts nobody at a disadvantage. Only the first 64 bits of an IPv6 address count, since
/// whoever has one address of such a block has them all. For one thread at a time.
class Budgets {
 public:
  using Instant = std::chrono::steady_clock::time_point;

  /// `seed` keeps strangers from choosing addresses that share a place.
  Budgets(Rate rate, std::uint64_t seed, std::size_t places = kPlaces);

  /// Takes this amount from the address's bucket. If the bucket does not hold enough, takes nothing
  /// and returns how long to wait.
  [[nodiscard]] std::optional<std::chrono::seconds> take(std::string_view address, double amount,
                                                         Instant now);

  static constexpr std::size_t kPlaces = std::size_t{1} << 14;

 private:
  static constexpr std::size_t kWays = 4;

  // When the bucket will be full (the generic cell rate algorithm, which needs only this one
  // moment).
  struct Bucket {
    std::uint64_t address = 0;
    Instant full_at{};
  };

  using Place = std::array<Bucket, kWays>;

  [[nodiscard]] Bucket& bucket_of(std::uint64_t address);

  Rate rate_;
  std::uint64_t seed_;
  std::vector<Place> places_;
};

/// Returns the key for what counts as one address: all of an IPv4 address, or the first 64 bits of
/// an IPv6 address. Other texts count as they are.
[[nodiscard]] std::uint64_t address_key(std::string_view text, std::uint64_t seed);

}  // namespace redress::web
