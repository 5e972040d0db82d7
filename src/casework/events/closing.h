#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// What clocks did, what is learnt, and the end.
namespace redress::casework {

/// A right to go on was not used in time.
struct WindowClosed {
  static constexpr std::string_view kName = "window-closed";
  std::string stage;
  std::string clock;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
  }
};

/// A deadline passed unmet. It keeps the date it missed and the calendar that date was counted on.
struct DeadlineMissed {
  static constexpr std::string_view kName = "deadline-missed";
  std::string stage;
  std::string clock;
  std::optional<Instant> due;
  std::string calendar_release;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
    visit("due", self.due);
    visit("calendar-release", self.calendar_release);
  }
};

/// No internal step is left. Never a command: it follows from what happened.
struct Exhausted {
  static constexpr std::string_view kName = "exhausted";
  std::string stage;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
  }
};

/// What should change beyond this casefile, or why nothing should.
struct LearningLogged {
  static constexpr std::string_view kName = "learning-logged";
  std::string stage;
  std::string learning;  // "" for nothing
  std::string target;    // "service", "process", "person" or "policy"
  std::string owner;
  std::string why_none;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("learning", self.learning);
    visit("target", self.target);
    visit("owner", self.owner);
    visit("why-none", self.why_none);
  }
};

/// The response at the stage was looked at by others.
struct ResponseReviewed {
  static constexpr std::string_view kName = "response-reviewed";
  std::string stage;   // whose response
  std::string result;  // "good" or "to-improve"
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("result", self.result);
    visit("words", self.words);
  }
};

struct SuggestionConsidered {
  static constexpr std::string_view kName = "suggestion-considered";
  std::string result;  // "taken-up", "in-part" or "not-taken-up"
  std::string reason;
  std::string by;  // who considered it

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("result", self.result);
    visit("reason", self.reason);
    visit("by", self.by);
  }
};

/// The person was answered.
struct FeedbackAnswered {
  static constexpr std::string_view kName = "feedback-answered";
  std::string answer;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("answer", self.answer);
    visit("mode", self.mode);
  }
};

/// Those it praises, and their managers, were told.
struct ComplimentShared {
  static constexpr std::string_view kName = "compliment-shared";
  std::string shared_with;
  Texts use;  // what else it is used for

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("shared-with", self.shared_with);
    visit("use", self.use);
  }
};

struct FeedbackPublished {
  static constexpr std::string_view kName = "feedback-published";
  std::string where;
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("where", self.where);
    visit("words", self.words);
  }
};

struct Withdrawn {
  static constexpr std::string_view kName = "withdrawn";
  std::string words;  // the person's own

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("words", self.words);
  }
};

/// It is part of another casefile from now on, which was received before it: that one's dates
/// count.
struct Merged {
  static constexpr std::string_view kName = "merged";
  std::string into;  // the other's reference
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("into", self.into);
    visit("reason", self.reason);
  }
};

/// Another edition of the procedure governs from now on.
struct EditionChanged {
  static constexpr std::string_view kName = "edition-changed";
  std::string from;
  std::string to;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("from", self.from);
    visit("to", self.to);
    visit("reason", self.reason);
  }
};

/// All work is done. Outside rights do not depend on it.
struct Closed {
  static constexpr std::string_view kName = "closed";
  std::string note;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("note", self.note);
  }
};

/// Closed before the procedure was at its end, which ends it.
struct ClosedEarly {
  static constexpr std::string_view kName = "closed-early";
  std::string ground;
  std::string reason;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("ground", self.ground);
    visit("reason", self.reason);
    visit("mode", self.mode);
  }
};

/// Closed, and open again.
struct Reopened {
  static constexpr std::string_view kName = "reopened";
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("reason", self.reason);
  }
};

struct Noted {
  static constexpr std::string_view kName = "noted";
  std::string text;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("text", self.text);
  }
};

}  // namespace redress::casework
