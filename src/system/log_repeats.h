#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <vector>

namespace redress::system {

/// Keeps an outage from filling the log. Of equal entries within a minute the first is written at
/// once, and at the end of the minute one more says how many followed. Remembers a few dozen
/// different entries. Not thread-safe.
class LogRepeats {
 public:
  using Time = std::chrono::system_clock::time_point;

  /// An entry to be written; if `repeated` is not 0, an equal one came that many more times.
  struct Written {
    std::string entry;
    std::int64_t repeated = 0;

    bool operator==(const Written&) const = default;
  };

  /// Returns what to write now that this entry has come.
  [[nodiscard]] std::vector<Written> take(std::string_view entry, Time at);

  /// Returns what to write now that this much time has passed.
  [[nodiscard]] std::vector<Written> due(Time at);

  /// Returns everything still to be written.
  [[nodiscard]] std::vector<Written> rest();

  static constexpr std::chrono::seconds kWindow = std::chrono::minutes{1};
  static constexpr std::size_t kRemembered = 64;

 private:
  struct Seen {
    std::string entry;
    Time first;
    std::int64_t repeated = 0;
  };

  void forget_first(std::vector<Written>& out);

  std::list<Seen> seen_;  // by the time they first came
};

}  // namespace redress::system
