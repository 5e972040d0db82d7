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
/// once, and at the minute's end one more says how many came after it. Remembers a few dozen
/// different entries. Not for several threads at once.
class LogRepeats {
 public:
  using Time = std::chrono::system_clock::time_point;

  /// An entry to be written; if `repeated` is not 0, an equal one came that many more times.
  struct Written {
    std::string entry;
    std::int64_t repeated = 0;

    bool operator==(const Written&) const = default;
  };

  /// What is to be written now that this entry has come.
  [[nodiscard]] std::vector<Written> take(std::string_view entry, Time at);

  /// What is to be written now that this much time has passed.
  [[nodiscard]] std::vector<Written> due(Time at);

  /// Everything still to be written.
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

  std::list<Seen> seen_;  // by their first time
};

}  // namespace redress::system
