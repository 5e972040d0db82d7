#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace redress::web {

/// What one address may ask for: so much a second in the long run, and a burst of so many seconds'
/// worth at once.
struct Rate {
  double per_second = 0;  // 0: as much as it likes
  double burst = 0;
};

/// A bucket for each address, in a table of fixed size: a request costs the same however many
/// addresses there are. Where more addresses come than there is room for, the fullest bucket is
/// forgotten, which does nobody wrong. Of an IPv6 address the first 64 bits count, since whoever
/// has one has them all. For one thread at a time.
class Budgets {
 public:
  using Instant = std::chrono::steady_clock::time_point;

  /// `seed` keeps strangers from choosing addresses that fall into one place.
  Budgets(Rate rate, std::uint64_t seed, std::size_t places = kPlaces);

  /// Takes that much from the address's bucket. Gives how long to wait where it does not hold
  /// enough; then nothing is taken.
  [[nodiscard]] std::optional<std::chrono::seconds> take(std::string_view address, double amount,
                                                         Instant now);

  static constexpr std::size_t kPlaces = std::size_t{1} << 14;

 private:
  static constexpr std::size_t kWays = 4;

  // Until when the bucket refills (the generic cell rate algorithm: one moment says it all).
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

/// What counts as one address: all of an IPv4 address, the first 64 bits of an IPv6 address; other
/// texts count as they are.
[[nodiscard]] std::uint64_t address_key(std::string_view text, std::uint64_t seed);

}  // namespace redress::web
