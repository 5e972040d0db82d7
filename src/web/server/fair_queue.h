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

/// Work for a few threads, in lanes that take turns. A lane may hold only its share of the threads,
/// so that other lanes find a thread free or are next, however much one asks for. Any thread may
/// call.
class FairQueue {
 public:
  struct Size {
    std::size_t workers = 8;
    std::size_t workers_per_lane = 4;
    std::size_t waiting = 256;  // in all lanes, not counting work in progress
  };

  using Work = std::function<void()>;

  /// Identifies a queued piece of work.
  struct Ticket {
    std::string lane;
    std::uint64_t number = 0;
  };

  explicit FairQueue(Size size);
  ~FairQueue();
  FairQueue(const FairQueue&) = delete;
  FairQueue& operator=(const FairQueue&) = delete;

  /// Adds `work` to a lane. When the queue is full, the last entry of the longest lane is dropped
  /// and its `refused` is called on this thread; returns nothing when that entry would be this one.
  /// `work` must not throw.
  [[nodiscard]] std::optional<Ticket> submit(std::string lane, Work work, Work refused);

  /// Withdraws work. Returns false when a thread has begun it, or when it was refused: then its
  /// function has been called, or will be.
  bool withdraw(const Ticket& ticket);

  /// Finishes the waiting work and ends the threads.
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
  std::string last_;  // the lane that had the latest turn
  std::size_t waiting_ = 0;
  std::uint64_t numbers_ = 0;
  bool is_stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace redress::web
