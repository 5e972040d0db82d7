#pragma once

#include <condition_variable>
#include <mutex>
#include <set>
#include <string>
#include <utility>

namespace redress::casebook {

/// Those who write to one stream take turns, so that on one node each decides on what the last one
/// left and none decides in vain. Any thread may call.
class Turns {
 public:
  /// A turn at a stream for as long as this lives. Whoever waited for very long goes on without
  /// one: a turn saves work, and the version that an append names keeps the history right.
  class Turn {
   public:
    Turn(Turns& turns, std::string landlord, std::string stream);
    ~Turn();
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

   private:
    Turns& turns_;
    const std::pair<std::string, std::string> name_;
    bool is_held_ = false;
  };

 private:
  std::mutex mutex_;
  std::condition_variable ended_;
  std::set<std::pair<std::string, std::string>> held_;
};

/// Waits before a decision is made again, longer each time and never the same on two nodes: some
/// milliseconds.
void pause_before_try(int tries);

}  // namespace redress::casebook
