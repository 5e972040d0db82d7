#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

namespace redress::web {

/// How many tries are free, and how what comes after them is held up: each further try waits twice
/// as long as the one before. One try is forgotten in each `forgotten_in`.
struct DelayRule {
  int free = 0;
  std::chrono::seconds first_wait{};
  std::chrono::seconds longest_wait{};
  std::chrono::seconds forgotten_in{};
};

/// Counts tries by whoever makes them, in a table of fixed size, and says who must wait. When there
/// are more of them than places, the one with the fewest tries is dropped. Any thread may call.
class Delays {
 public:
  using Instant = std::chrono::sys_seconds;

  /// `seed` keeps strangers from choosing names that share a place.
  Delays(const DelayRule& rule, std::uint64_t seed, std::size_t places = kPlaces);

  /// Counts a try before it is looked at, so that many at the same time count too. If it must wait,
  /// counts nothing and returns how long.
  [[nodiscard]] std::optional<std::chrono::seconds> take(std::string_view who, Instant now);

  /// The last try was right: takes it back.
  void give_back(std::string_view who);

  /// Forgets all of theirs.
  void forget(std::string_view who);

 private:
  static constexpr std::size_t kPlaces = std::size_t{1} << 12;
  static constexpr std::size_t kWays = 4;

  struct Tries {
    std::uint64_t who = 0;
    int count = 0;
    Instant last{};
  };

  using Place = std::array<Tries, kWays>;

  [[nodiscard]] Tries& tries_of(std::string_view who);
  [[nodiscard]] std::chrono::seconds wait_after(int count) const;

  DelayRule rule_;
  std::uint64_t seed_;
  std::mutex mutex_;
  std::vector<Place> places_;
};

}  // namespace redress::web
