#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// What was learnt, and the end.
namespace redress::casework {

/// No internal step is left. Never an act: it follows from what happened.
struct Exhausted {
  static constexpr std::string_view kName = "exhausted";
  static constexpr std::string_view kAct = "come to the end of the procedure";
  static constexpr std::string_view kMoment = "the end of the procedure";
  std::string stage;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
  }
};

/// What should change beyond this casefile, or why nothing should.
struct LearningLogged {
  static constexpr std::string_view kName = "learning-logged";
  static constexpr std::string_view kAct = "log what is learnt";
  static constexpr std::string_view kMoment = "what is learnt being logged";
  std::string stage;
  std::string learning;  // "" for nothing
  std::string target;    // "service", "process", "person" or "policy"
  std::string owner;
  std::string why_none;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit(personal("learning"), self.learning);
    visit("target", self.target);
    visit(personal("owner"), self.owner);
    visit(personal("why-none"), self.why_none);
  }
};

/// Others reviewed the response at the stage.
inline constexpr std::string_view kToImprove = "to-improve";

struct ResponseReviewed {
  static constexpr std::string_view kName = "response-reviewed";
  static constexpr std::string_view kAct = "review the response";
  static constexpr std::string_view kMoment = "the review of the response";
  std::string stage;   // whose response
  std::string result;  // "good" or "to-improve"
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("result", self.result);
    visit(personal("words"), self.words);
  }
};

struct SuggestionConsidered {
  static constexpr std::string_view kName = "suggestion-considered";
  static constexpr std::string_view kAct = "consider the suggestion";
  static constexpr std::string_view kMoment = "the suggestion being considered";
  std::string result;  // "taken-up", "in-part" or "not-taken-up"
  std::string reason;
  std::string by;  // who considered it

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("result", self.result);
    visit(personal("reason"), self.reason);
    visit(personal("by"), self.by);
  }
};

/// The person was answered.
struct FeedbackAnswered {
  static constexpr std::string_view kName = "feedback-answered";
  static constexpr std::string_view kAct = "answer the person";
  static constexpr std::string_view kMoment = "the answer";
  std::string answer;
  std::string mode;
  std::string enquiry;  // the question it answers, where they asked more ("E2"); "" for the first

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit(personal("answer"), self.answer);
    visit("mode", self.mode);
    visit("enquiry", self.enquiry);
  }
};

/// They asked something more, of feedback that has no formal stages. It is answered on its own.
struct EnquiryMade {
  static constexpr std::string_view kName = "enquiry-made";
  static constexpr std::string_view kAct = "ask something more";
  static constexpr std::string_view kMoment = "the further question";
  std::string enquiry;  // its number on this casefile: "E2", since the first words are the first
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("enquiry", self.enquiry);
    visit(personal("words"), self.words);
  }
};

/// Those it praises, and their managers, were told.
struct ComplimentShared {
  static constexpr std::string_view kName = "compliment-shared";
  static constexpr std::string_view kAct = "pass the compliment on";
  static constexpr std::string_view kMoment = "the compliment being passed on";
  std::string shared_with;
  Texts use;    // what else it is used for
  Texts roles;  // those who were told, as roles of the edition

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit(personal("shared-with"), self.shared_with);
    visit("use", self.use);
    visit("roles", self.roles);
  }
};

struct FeedbackPublished {
  static constexpr std::string_view kName = "feedback-published";
  static constexpr std::string_view kAct = "publish it";
  static constexpr std::string_view kMoment = "its publication";
  std::string where;
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit(personal("where"), self.where);
    visit(personal("words"), self.words);
  }
};

struct Withdrawn {
  static constexpr std::string_view kName = "withdrawn";
  static constexpr std::string_view kAct = "withdraw it";
  static constexpr std::string_view kMoment = "the withdrawal";
  std::string words;  // the person's own

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit(personal("words"), self.words);
  }
};

/// From now on it is part of another casefile, which was received before it: that one's dates
/// count.
struct Merged {
  static constexpr std::string_view kName = "merged";
  static constexpr std::string_view kAct = "merge it into another casefile";
  static constexpr std::string_view kMoment = "the merging";
  std::string into;  // the other's reference
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("into", self.into);
    visit(personal("reason"), self.reason);
  }
};

/// Another edition of the procedure governs from now on.
struct EditionChanged {
  static constexpr std::string_view kName = "edition-changed";
  static constexpr std::string_view kAct = "move it to another edition";
  static constexpr std::string_view kMoment = "the move to another edition";
  std::string from;
  std::string to;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("from", self.from);
    visit("to", self.to);
    visit(personal("reason"), self.reason);
  }
};

/// All work is done. Outside rights do not depend on it.
struct Closed {
  static constexpr std::string_view kName = "closed";
  static constexpr std::string_view kAct = "close the casefile";
  static constexpr std::string_view kMoment = "the closure";
  std::string note;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit(personal("note"), self.note);
  }
};

/// Closed before the procedure had ended, which ends it.
struct ClosedEarly {
  static constexpr std::string_view kName = "closed-early";
  static constexpr std::string_view kAct = "close it before the end";
  static constexpr std::string_view kMoment = "its closing before the end";
  std::string ground;
  std::string reason;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("ground", self.ground);
    visit(personal("reason"), self.reason);
    visit("mode", self.mode);
  }
};

/// A closed casefile is open again.
struct Reopened {
  static constexpr std::string_view kName = "reopened";
  static constexpr std::string_view kAct = "reopen it";
  static constexpr std::string_view kMoment = "its being opened again";
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit(personal("reason"), self.reason);
  }
};

/// Something that an act recorded was a slip, and does not hold: the history is read without it
/// from then on (casefile/taking_back.h).
struct TakenBack {
  static constexpr std::string_view kName = "taken-back";
  static constexpr std::string_view kAct = "take back what was recorded by a slip";
  static constexpr std::string_view kMoment = "a slip being taken back";
  std::string stage;  // of what is taken back
  std::string what;   // the name of its event
  std::string which;  // of several: the other casefile, the check, the person's number
  std::optional<Instant> recorded_at;  // when it was recorded
  std::string reached;                 // "yes" or "no"; "" for what nobody is told
  std::string mode;                    // how whoever it reached was told that it does not hold
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("what", self.what);
    visit("which", self.which);
    visit("recorded-at", self.recorded_at);
    visit("reached", self.reached);
    visit("mode", self.mode);
    visit(personal("reason"), self.reason);
  }
};

/// The personal words of earlier events are gone from now on. What the procedure needs of them
/// stays.
struct Erased {
  static constexpr std::string_view kName = "erased";
  static constexpr std::string_view kAct = "erase personal words";
  static constexpr std::string_view kMoment = "the erasure of personal words";
  Texts events;     // their places in the history, from "1"
  std::string why;  // names nobody

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("events", self.events);
    visit("why", self.why);
  }
};

struct Noted {
  static constexpr std::string_view kName = "noted";
  static constexpr std::string_view kAct = "note it";
  static constexpr std::string_view kMoment = "the note";
  std::string text;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit(personal("text"), self.text);
  }
};

}  // namespace redress::casework
