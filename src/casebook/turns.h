#pragma once

#include <condition_variable>
#include <mutex>
#include <set>
#include <string>
#include <utility>

namespace redress::casebook {

/// Writers to one stream take turns, so that on one node each decides on what the last one left and
/// no decision is wasted. Any thread may call.
class Turns {
 public:
  /// A turn at a stream for as long as this object lives. After a very long wait the caller goes on
  /// without one: a turn only saves work, and the version that an append names keeps the history
  /// correct.
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

/// Waits a few milliseconds before a decision is retried: longer each time, and randomly, so that
/// two nodes do not keep in step.
void pause_before_try(int tries);

}  // namespace redress::casebook
