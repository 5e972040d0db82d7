#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace redress::web {

/// Work for a few threads, in lanes that take turns. A lane holds no more than its share of the
/// threads, so that whatever one asks for, another finds a thread free or is next. Any thread may
/// call.
class FairQueue {
 public:
  struct Size {
    std::size_t workers = 8;
    std::size_t workers_per_lane = 4;
    std::size_t waiting = 256;  // in all lanes, beyond what is being done
  };

  using Work = std::function<void()>;

  /// Where a piece of work stands.
  struct Ticket {
    std::string lane;
    std::uint64_t number = 0;
  };

  explicit FairQueue(Size size);
  ~FairQueue();
  FairQueue(const FairQueue&) = delete;
  FairQueue& operator=(const FairQueue&) = delete;

  /// Adds `work` to a lane. Where the queue is full, the last of the longest lane makes room and
  /// its `refused` is called, on this thread; nothing is given when that would be this one. `work`
  /// must not throw.
  [[nodiscard]] std::optional<Ticket> submit(std::string lane, Work work, Work refused);

  /// Takes work back. False when a thread has begun it, or it was refused: then it was called, or
  /// will be.
  bool withdraw(const Ticket& ticket);

  /// Finishes what is waiting and ends the threads.
  void join();

 private:
  struct Job {
    std::uint64_t number = 0;
    Work work;
    Work refused;
  };

  struct Lane {
    std::deque<Job> waiting;
    std::size_t running = 0;
  };

  using Lanes = std::map<std::string, Lane, std::less<>>;

  void serve();
  [[nodiscard]] Lanes::iterator next_lane();
  [[nodiscard]] Lanes::iterator longest_lane();
  void tidy(Lanes::iterator lane);

  const Size size_;
  std::mutex mutex_;
  std::condition_variable changed_;
  Lanes lanes_;
  std::string last_;  // the lane that had its turn last
  std::size_t waiting_ = 0;
  std::uint64_t numbers_ = 0;
  bool is_stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace redress::web
