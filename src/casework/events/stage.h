#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// Working on a stage and deciding it.
namespace redress::casework {

struct Allocated {
  static constexpr std::string_view kName = "allocated";
  std::string stage;
  std::string role;
  std::string to;  // the person's name

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("role", self.role);
    visit("to", self.to);
  }
};

/// A word with the person, or an attempt at one.
struct Contact {
  static constexpr std::string_view kName = "contact";
  std::string stage;
  std::string from;  // "landlord" or "complainant"
  std::string mode;
  std::string result;  // "two-way", "message" or "attempt"
  Texts points;        // what was covered, of the edition's points
  std::string note;
  std::string with;     // the representative spoken with, "" for the person
  std::string because;  // why not in the usual way: "phone-unsuitable"

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("from", self.from);
    visit("mode", self.mode);
    visit("result", self.result);
    visit("points", self.points);
    visit("note", self.note);
    visit("with", self.with);
    visit("because", self.because);
  }
};

struct AckSent {
  static constexpr std::string_view kName = "ack-sent";
  std::string stage;
  std::string mode;
  std::string understanding;  // how the landlord understands the complaint

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("mode", self.mode);
    visit("understanding", self.understanding);
  }
};

/// A check the edition asks for, with what it showed.
struct CheckCompleted {
  static constexpr std::string_view kName = "check-completed";
  std::string stage;
  std::string check;  // of the edition
  std::string finding;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("check", self.check);
    visit("finding", self.finding);
  }
};

/// Something to be taken into account.
struct EvidenceAdded {
  static constexpr std::string_view kName = "evidence-added";
  std::string stage;
  std::string what;
  std::string source;  // who gave it: "complainant", "landlord" or "other"

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("what", self.what);
    visit("source", self.source);
  }
};

struct MediationOffered {
  static constexpr std::string_view kName = "mediation-offered";
  std::string stage;
  std::string answer;  // "accepted", "declined" or "awaited"

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("answer", self.answer);
  }
};

/// Mediation took place.
struct MediationHeld {
  static constexpr std::string_view kName = "mediation-held";
  std::string stage;
  std::string result;  // "agreed" or "none"
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("result", self.result);
    visit("words", self.words);
  }
};

struct DecisionProposed {
  static constexpr std::string_view kName = "decision-proposed";
  std::string stage;
  std::string outcome;
  std::string reasons;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("outcome", self.outcome);
    visit("reasons", self.reasons);
  }
};

/// The proposed decision was explained to the person. (An attempt that failed is a Contact.)
struct DecisionExplained {
  static constexpr std::string_view kName = "decision-explained";
  std::string stage;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("mode", self.mode);
  }
};

/// The person was invited to comment on the proposed decision.
struct CommentOpportunity {
  static constexpr std::string_view kName = "comment-opportunity";
  std::string stage;
  std::optional<Date> until;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("until", self.until);
  }
};

struct CommentRecorded {
  static constexpr std::string_view kName = "comment-recorded";
  std::string stage;
  std::string comment;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("comment", self.comment);
  }
};

/// Issued when sent, not when read.
struct DecisionIssued {
  static constexpr std::string_view kName = "decision-issued";
  std::string stage;
  std::string outcome;
  std::string reasons;
  std::string remedy;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("outcome", self.outcome);
    visit("reasons", self.reasons);
    visit("remedy", self.remedy);
    visit("mode", self.mode);
  }
};

/// Who else was sent the decision, with it.
struct Copied {
  static constexpr std::string_view kName = "copied";
  std::string stage;
  Texts roles;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("roles", self.roles);
  }
};

/// An explained delay: it moves what the complainant expects, never what is due.
struct HoldingSent {
  static constexpr std::string_view kName = "holding-sent";
  std::string stage;
  std::string clock;
  std::string reason;
  std::string next_step;
  std::optional<Date> new_date;
  Texts also_told;       // roles
  std::string evidence;  // that the circumstances are exceptional
  Texts told;            // what else the person was told: "ombudsman"

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
    visit("reason", self.reason);
    visit("next-step", self.next_step);
    visit("new-date", self.new_date);
    visit("also-told", self.also_told);
    visit("evidence", self.evidence);
    visit("told", self.told);
  }
};

/// A later due date, as the edition allows.
struct Extended {
  static constexpr std::string_view kName = "extended";
  std::string stage;
  std::string clock;
  std::string by;  // how much: "10 working days", from the due date before it
  std::string reason;
  std::string message;  // what the complainant was told
  Texts told;           // what else: "ombudsman"

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
    visit("by", self.by);
    visit("reason", self.reason);
    visit("message", self.message);
    visit("told", self.told);
  }
};

/// `stage` is the stage asked for.
struct EscalationRequested {
  static constexpr std::string_view kName = "escalation-requested";
  std::string stage;
  std::string from;
  std::string why;
  std::string representative;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("from", self.from);
    visit("why", self.why);
    visit("representative", self.representative);
  }
};

struct EscalationAccepted {
  static constexpr std::string_view kName = "escalation-accepted";
  std::string stage;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
  }
};

/// The request for the stage is turned down, which ends our own process.
struct EscalationRefused {
  static constexpr std::string_view kName = "escalation-refused";
  std::string stage;  // the stage asked for
  std::string ground;
  std::string reason;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("ground", self.ground);
    visit("reason", self.reason);
    visit("mode", self.mode);
  }
};

}  // namespace redress::casework
