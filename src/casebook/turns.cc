#include "casebook/turns.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "system/random.h"

namespace redress::casebook {

namespace {

constexpr std::chrono::seconds kLongestTurnWait(10);
constexpr int kLongestPauseMs = 32;

}  // namespace

Turns::Turn::Turn(Turns& turns, std::string landlord, std::string stream)
    : turns_(turns), name_(std::move(landlord), std::move(stream)) {
  std::unique_lock lock(turns_.mutex_);
  is_held_ =
      turns_.ended_.wait_for(lock, kLongestTurnWait, [&] { return !turns_.held_.contains(name_); });
  if (is_held_) {
    turns_.held_.insert(name_);
  }
}

Turns::Turn::~Turn() {
  if (!is_held_) {
    return;
  }
  {
    const std::lock_guard lock(turns_.mutex_);
    turns_.held_.erase(name_);
  }
  turns_.ended_.notify_all();
}

void pause_before_try(int tries) {
  const int longest = std::min(1 << std::min(tries, 10), kLongestPauseMs);
  const auto chance = static_cast<unsigned char>(system::random_bytes(1).front());
  std::this_thread::sleep_for(std::chrono::milliseconds(1 + chance % longest));
}

}  // namespace redress::casebook
