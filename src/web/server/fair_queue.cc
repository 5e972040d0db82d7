#include "web/server/fair_queue.h"

#include <algorithm>
#include <utility>

namespace redress::web {

FairQueue::FairQueue(Size size) : size_(size) {
  for (std::size_t i = 0; i < size.workers; ++i) {
    threads_.emplace_back([this] { serve(); });
  }
}

FairQueue::~FairQueue() { join(); }

FairQueue::Lanes::iterator FairQueue::longest_lane() {
  return std::ranges::max_element(lanes_, {},
                                  [](const auto& entry) { return entry.second.waiting.size(); });
}

std::optional<FairQueue::Ticket> FairQueue::submit(std::string lane, Work work, Work refused) {
  Work made_room;
  Ticket ticket;
  {
    const std::scoped_lock lock(mutex_);
    auto& own = lanes_[lane];
    if (waiting_ >= size_.waiting) {
      const auto longest = longest_lane();
      if (longest->second.waiting.size() <= own.waiting.size() + 1) {
        tidy(lanes_.find(lane));
        return std::nullopt;
      }
      made_room = std::move(longest->second.waiting.back().refused);
      longest->second.waiting.pop_back();
      --waiting_;
      tidy(longest);
    }
    ticket = {std::move(lane), ++numbers_};
    own.waiting.push_back({ticket.number, std::move(work), std::move(refused)});
    ++waiting_;
  }
  changed_.notify_one();
  if (made_room) {
    made_room();
  }
  return ticket;
}

bool FairQueue::withdraw(const Ticket& ticket) {
  const std::scoped_lock lock(mutex_);
  const auto lane = lanes_.find(ticket.lane);
  if (lane == lanes_.end()) {
    return false;
  }
  const auto erased = std::erase_if(lane->second.waiting,
                                    [&](const Job& job) { return job.number == ticket.number; });
  waiting_ -= erased;
  tidy(lane);
  return erased > 0;
}

void FairQueue::tidy(Lanes::iterator lane) {
  if (lane->second.waiting.empty() && lane->second.running == 0) {
    lanes_.erase(lane);
  }
}

/// Returns the next lane in turn that has work and has not used up its share of threads.
FairQueue::Lanes::iterator FairQueue::next_lane() {
  auto lane = lanes_.upper_bound(last_);
  for (std::size_t i = 0; i < lanes_.size(); ++i, ++lane) {
    lane = lane == lanes_.end() ? lanes_.begin() : lane;
    if (!lane->second.waiting.empty() && lane->second.running < size_.workers_per_lane) {
      return lane;
    }
  }
  return lanes_.end();
}

void FairQueue::serve() {
  std::unique_lock lock(mutex_);
  while (true) {
    Lanes::iterator lane;
    changed_.wait(lock, [&] {
      lane = next_lane();
      return lane != lanes_.end() || (is_stopping_ && waiting_ == 0);
    });
    if (lane == lanes_.end()) {
      return;
    }
    Job job = std::move(lane->second.waiting.front());
    lane->second.waiting.pop_front();
    --waiting_;
    ++lane->second.running;
    last_ = lane->first;
    lock.unlock();
    job.work();
    job = {};  // destroys what it holds before the next wait
    lock.lock();
    --lane->second.running;
    tidy(lane);
    changed_.notify_all();
  }
}

void FairQueue::join() {
  {
    const std::scoped_lock lock(mutex_);
    is_stopping_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_) {
    thread.join();
  }
  threads_.clear();
}

}  // namespace redress::web
