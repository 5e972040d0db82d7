#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// Silence, and time that ran out.
namespace redress::casework {

/// A right to go on was not used in time.
struct WindowClosed {
  static constexpr std::string_view kName = "window-closed";
  static constexpr std::string_view kAct = "close the window";
  static constexpr std::string_view kMoment = "the window closing";
  std::string stage;
  std::string clock;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
  }
};

/// The person was asked once more for an answer to what was decided or offered. A clock of the
/// edition says until when.
struct ReplyAsked {
  static constexpr std::string_view kName = "reply-asked";
  static constexpr std::string_view kAct = "ask for an answer";
  static constexpr std::string_view kMoment = "the person being asked for an answer";
  std::string stage;
  std::string request;  // its number on this casefile: "Y1"
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("request", self.request);
    visit("mode", self.mode);
  }
};

/// Nobody answered what was decided or offered, which ends the procedure. Whoever answers later
/// goes on from where it stood.
struct Unanswered {
  static constexpr std::string_view kName = "unanswered";
  static constexpr std::string_view kAct = "end it because nobody answered";
  static constexpr std::string_view kMoment = "its end without an answer";
  std::string stage;
  std::string clock;  // that ran out; "" where there was nobody to ask
  std::string run;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
    visit("run", self.run);
  }
};

/// The day that the person was told to expect passed, and what they expected was not done.
struct ExpectedDatePassed {
  static constexpr std::string_view kName = "expected-date-passed";
  static constexpr std::string_view kAct = "record that an expected date passed";
  static constexpr std::string_view kMoment = "the expected date passing";
  std::string stage;
  std::string clock;
  std::string run;
  std::optional<Date> expected;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
    visit("run", self.run);
    visit("expected", self.expected);
  }
};

/// A deadline passed unmet. It keeps the date it missed and the calendar that date was counted on.
struct DeadlineMissed {
  static constexpr std::string_view kName = "deadline-missed";
  static constexpr std::string_view kAct = "record the miss";
  static constexpr std::string_view kMoment = "the missed deadline";
  std::string stage;
  std::string clock;
  std::string run;  // the request whose date it was, of a clock that runs once for each
  std::optional<Instant> due;
  std::string calendar_release;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
    visit("run", self.run);
    visit("due", self.due);
    visit("calendar-release", self.calendar_release);
  }
};

}  // namespace redress::casework
