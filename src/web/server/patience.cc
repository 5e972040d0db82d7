#include "web/server/patience.h"

namespace redress::web {

Patience::Patience(Socket& socket)
    : state_(std::make_shared<State>(State{socket, Timer(socket.get_executor())})) {}

void Patience::allow(std::chrono::milliseconds time) {
  state_->is_over = false;
  const unsigned number = ++state_->number;
  state_->timer.expires_after(time);
  const std::weak_ptr<State> waiting = state_;
  state_->timer.async_wait([waiting, number](const boost::system::error_code& error) {
    const auto state = waiting.lock();
    // Ignore a wait that had already ended when the next one began.
    if (state && !error && number == state->number) {
      state->is_over = true;
      boost::system::error_code ignored;
      state->socket.cancel(ignored);
    }
  });
}

void Patience::allow_any_time() {
  ++state_->number;
  state_->timer.cancel();
}

}  // namespace redress::web
