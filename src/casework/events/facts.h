#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// What is found out about a casefile and that the edition's rules ask for.
namespace redress::casework {

/// One of the edition's facts is known, or is something else than was thought.
struct FactFound {
  static constexpr std::string_view kName = "fact-found";
  static constexpr std::string_view kAct = "put the fact on record";
  static constexpr std::string_view kMoment = "the fact being known";
  std::string stage;  // the current one
  std::string fact;
  std::string value;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("fact", self.fact);
    visit("value", self.value);
    visit(personal("reason"), self.reason);
  }
};

/// One of the edition's days is known, or is another than was thought.
struct DayFound {
  static constexpr std::string_view kName = "day-found";
  static constexpr std::string_view kAct = "put the day on record";
  static constexpr std::string_view kMoment = "the day being known";
  std::string stage;
  std::string day;
  std::optional<Date> on;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("day", self.day);
    visit("on", self.on);
    visit(personal("reason"), self.reason);
  }
};

}  // namespace redress::casework
