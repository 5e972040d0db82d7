#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "web/site.h"

namespace redress::app {

/// Whether the store still takes what it is given: asks it by writing, on a thread of its own, and
/// no oftener than it must. Any thread may ask.
class ReadinessCheck {
 public:
  using Clock = std::chrono::steady_clock;

  struct Times {
    std::chrono::milliseconds fresh{2000};     // an answer is given again for so long
    std::chrono::milliseconds deadline{3000};  // a store that takes longer is not ready
  };

  /// `prove` writes to the store, and throws where that fails. `landlords` are those that cannot be
  /// served; the others are, so that they alone make no server unready.
  ReadinessCheck(std::function<void()> prove, std::vector<web::Unserved> landlords, Times times);

  ReadinessCheck(std::function<void()> prove, std::vector<web::Unserved> landlords)
      : ReadinessCheck(std::move(prove), std::move(landlords), Times{}) {}

  /// Waits for a proof that is under way.
  ~ReadinessCheck();
  ReadinessCheck(const ReadinessCheck&) = delete;
  ReadinessCheck& operator=(const ReadinessCheck&) = delete;

  /// Returns at the latest when the deadline is up.
  [[nodiscard]] web::Readiness now();

 private:
  void serve();
  [[nodiscard]] web::Readiness with_landlords(std::string why) const;

  const std::function<void()> prove_;
  const std::vector<web::Unserved> landlords_;
  const Times times_;
  std::mutex mutex_;
  std::condition_variable wanted_;
  std::condition_variable done_;
  bool is_wanted_ = false;
  bool is_stopping_ = false;
  std::int64_t proofs_ = 0;
  std::optional<Clock::time_point> proved_at_;
  std::string failure_;  // of the last proof; "" when it went well
  std::thread thread_;   // last: it starts when all else is there
};

}  // namespace redress::app
