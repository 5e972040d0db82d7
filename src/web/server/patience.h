#pragma once

#include <chrono>
#include <memory>

#include "web/server/network.h"

namespace redress::web {

/// A timeout for a socket: once it has passed, the wait is cancelled. On the network's thread only;
/// the socket must outlive it.
class Patience {
 public:
  explicit Patience(Socket& socket);

  /// Allows this much time from now, replacing what was allowed before.
  void allow(std::chrono::milliseconds time);

  void allow_any_time();

  /// Returns whether the time last allowed has run out.
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
