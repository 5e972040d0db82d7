#include "storage/postgres/work.h"

#include <algorithm>
#include <thread>

#include <fmt/format.h>

#include "system/log.h"

namespace redress::storage::postgres {

namespace {

// Whoever loses a race finds it settled on the second try. More collisions than this are not a
// race.
constexpr int kMostCollisions = 8;
// An idle connection may have been dropped. The retry uses a new one.
constexpr int kMostLosses = 2;
constexpr std::chrono::milliseconds kFirstPause(20);
constexpr std::chrono::milliseconds kLongestPause(500);

}  // namespace

void Tries::after(const PostgresError& error) {
  if (error.kind() == ErrorKind::unknown && !perhaps_done_) {
    system::log(system::LogLevel::warning, "commit-unknown", {{"why", error.what()}});
    perhaps_done_ = true;
  }
  if (!worth_it(error.kind()) || std::chrono::steady_clock::now() >= deadline_) {
    give_up(error);
  }
  if (error.kind() == ErrorKind::lost || error.kind() == ErrorKind::unknown) {
    ++losses_;
    pool_.close_idle();
    pause();
  }
}

bool Tries::worth_it(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::constraint:
    case ErrorKind::collision:
      return ++collisions_ < kMostCollisions;
    case ErrorKind::lost:
      // Nothing was kept and the caller may as well be told at once, unless a commit is in doubt.
      return perhaps_done_ || losses_ + 1 < kMostLosses;
    case ErrorKind::unknown:
      return true;
    case ErrorKind::late:
    case ErrorKind::other:
      return false;
  }
  return false;
}

// Longer each time, in case the server is restarting.
void Tries::pause() const {
  const auto wanted = std::min(kFirstPause * (1 << std::min(losses_ - 1, 10)), kLongestPause);
  if (losses_ > 1) {
    std::this_thread::sleep_until(std::min(std::chrono::steady_clock::now() + wanted, deadline_));
  }
}

void Tries::give_up(const PostgresError& error) const {
  if (!perhaps_done_) {
    throw error;
  }
  throw PostgresError(
      ErrorKind::unknown,
      fmt::format("the connection was lost during a commit, and whether it was kept could not be "
                  "established in time: the same request may safely be sent again ({})",
                  error.what()));
}

Transaction::~Transaction() {
  if (is_over_ || connection_.is_broken()) {
    return;
  }
  try {
    connection_.roll_back();
  } catch (const PostgresError&) {
    connection_.give_up();
  }
}

}  // namespace redress::storage::postgres
