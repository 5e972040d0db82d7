#pragma once

#include <chrono>
#include <memory>

#include "web/server/network.h"

namespace redress::web {

/// How long a socket may take over what it waits for: past that, the wait is cancelled. On the
/// network's thread alone; the socket must outlive it.
class Patience {
 public:
  explicit Patience(Socket& socket);

  /// From now on that long; what was allowed before no longer counts.
  void allow(std::chrono::milliseconds time);

  void allow_any_time();

  /// Whether the time allowed last was up.
  [[nodiscard]] bool is_over() const { return state_->is_over; }

 private:
  struct State {
    Socket& socket;
    Timer timer;
    unsigned number = 0;
    bool is_over = false;
  };

  std::shared_ptr<State> state_;
};

}  // namespace redress::web
