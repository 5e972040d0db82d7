#pragma once

#include <string>
#include <string_view>

#include "casework/events/values.h"

// Time that does not count.
namespace redress::casework {

/// A clock stops, on a ground that the edition gives.
struct ClockPaused {
  static constexpr std::string_view kName = "clock-paused";
  static constexpr std::string_view kAct = "stop the clock";
  static constexpr std::string_view kMoment = "the stop of the clock";
  std::string stage;
  std::string clock;
  std::string run;  // the request it answers, of a clock that runs once for each
  std::string ground;
  std::string reason;
  std::string message;  // what the person was told
  Texts told;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
    visit("run", self.run);
    visit("ground", self.ground);
    visit(personal("reason"), self.reason);
    visit(personal("message"), self.message);
    visit("told", self.told);
  }
};

/// A clock that was stopped goes on.
struct ClockResumed {
  static constexpr std::string_view kName = "clock-resumed";
  static constexpr std::string_view kAct = "let the clock go on";
  static constexpr std::string_view kMoment = "the clock going on";
  std::string stage;
  std::string clock;
  std::string run;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
    visit("run", self.run);
    visit(personal("reason"), self.reason);
  }
};

}  // namespace redress::casework
