#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "casebook/event_store.h"
#include "web/site.h"

namespace redress::app {

/// Checks that the store still accepts data, by writing to it on a thread of its own, no more often
/// than necessary. Any thread may ask.
class ReadinessCheck {
 public:
  using Clock = std::chrono::steady_clock;

  struct Times {
    std::chrono::milliseconds fresh{2000};     // an answer is reused for this long
    std::chrono::milliseconds deadline{3000};  // a store that takes longer is not ready
  };

  /// `prove` writes to the store, and throws when that fails. `landlords` are those that cannot be
  /// served; since the others are served, they alone do not make a server unready.
  ReadinessCheck(std::function<void()> prove, std::vector<web::Unserved> landlords, Times times);

  ReadinessCheck(std::function<void()> prove, std::vector<web::Unserved> landlords)
      : ReadinessCheck(std::move(prove), std::move(landlords), Times{}) {}

  /// Waits for a check in progress.
  ~ReadinessCheck();
  ReadinessCheck(const ReadinessCheck&) = delete;
  ReadinessCheck& operator=(const ReadinessCheck&) = delete;

  /// Takes note of a form that met a failure of the store, or that was kept (nullptr). Where the
  /// database is damaged, this is not ready until a form is kept: what the check writes may lie
  /// where nothing is damaged. What else may fail shows in the check, and passes.
  void form_sent(const casebook::StorageFailure* failure);

  /// Returns the result by the deadline.
  [[nodiscard]] web::Readiness now();

 private:
  void serve();
  [[nodiscard]] web::Readiness outcome() const;
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
  std::string failure_;       // of the latest check; "" when it succeeded
  std::string form_failure_;  // of the latest form; "" when it was kept
  std::thread thread_;        // last, so that it starts when everything else exists
};

}  // namespace redress::app
