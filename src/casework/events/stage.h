#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// Working on a stage, its deadlines, and asking for the next.
namespace redress::casework {

/// The point that marks an attempt to explain a decision.
inline constexpr std::string_view kPointDecision = "decision";

struct Allocated {
  static constexpr std::string_view kName = "allocated";
  static constexpr std::string_view kAct = "allocate it";
  static constexpr std::string_view kMoment = "its allocation";
  std::string stage;
  std::string role;
  Named to;
  std::string reason;  // why it was handed over; "" where nobody had it before

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("role", self.role);
    visit(personal("to"), self.to);
    visit(personal("reason"), self.reason);
  }
};

inline constexpr std::string_view kFirstSignatory = "first-signatory";  // a contact's `with`

/// A contact with the person, or an attempt at one.
struct Contact {
  static constexpr std::string_view kName = "contact";
  static constexpr std::string_view kAct = "be in contact with the person";
  static constexpr std::string_view kMoment = "a contact";
  std::string stage;
  std::string from;  // "landlord" or "complainant"
  std::string mode;
  std::string result;  // "two-way", "message" or "attempt"
  Texts points;        // what was covered, of the edition's points
  std::string note;
  std::string with;     // a representative or a petition's first signatory; "" for the person
  std::string because;  // why not in the usual way: "phone-unsuitable"

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("from", self.from);
    visit("mode", self.mode);
    visit("result", self.result);
    visit("points", self.points);
    visit(personal("note"), self.note);
    visit("with", self.with);
    visit("because", self.because);
  }
};

struct AckSent {
  static constexpr std::string_view kName = "ack-sent";
  static constexpr std::string_view kAct = "send the acknowledgement";
  static constexpr std::string_view kMoment = "the acknowledgement";
  std::string stage;
  std::string mode;
  std::string understanding;  // how the landlord understands the complaint

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("mode", self.mode);
    visit(personal("understanding"), self.understanding);
  }
};

/// A check the edition asks for, with what it showed.
struct CheckCompleted {
  static constexpr std::string_view kName = "check-completed";
  static constexpr std::string_view kAct = "put the check on record";
  static constexpr std::string_view kMoment = "the check";
  std::string stage;
  std::string check;  // of the edition
  std::string finding;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("check", self.check);
    visit(personal("finding"), self.finding);
  }
};

/// Something to be taken into account.
struct EvidenceAdded {
  static constexpr std::string_view kName = "evidence-added";
  static constexpr std::string_view kAct = "add evidence";
  static constexpr std::string_view kMoment = "the evidence";
  std::string stage;
  std::string what;
  std::string source;  // who gave it: "complainant", "landlord" or "other"

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit(personal("what"), self.what);
    visit("source", self.source);
  }
};

struct MediationOffered {
  static constexpr std::string_view kName = "mediation-offered";
  static constexpr std::string_view kAct = "offer mediation";
  static constexpr std::string_view kMoment = "the offer of mediation";
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
  static constexpr std::string_view kAct = "hold the mediation";
  static constexpr std::string_view kMoment = "the mediation";
  std::string stage;
  std::string result;  // "agreed" or "none"
  std::string words;
  Texts offers;    // those that were agreed on
  Texts promises;  // those that were made then

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("result", self.result);
    visit(personal("words"), self.words);
    visit("offers", self.offers);
    visit("promises", self.promises);
  }
};

/// An explained delay: it moves what the complainant expects, never what is due.
struct HoldingSent {
  static constexpr std::string_view kName = "holding-sent";
  static constexpr std::string_view kAct = "explain the delay";
  static constexpr std::string_view kMoment = "the delay notice";
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
    visit(personal("reason"), self.reason);
    visit(personal("next-step"), self.next_step);
    visit("new-date", self.new_date);
    visit("also-told", self.also_told);
    visit(personal("evidence"), self.evidence);
    visit("told", self.told);
  }
};

/// A later due date, as the edition allows.
struct Extended {
  static constexpr std::string_view kName = "extended";
  static constexpr std::string_view kAct = "extend the deadline";
  static constexpr std::string_view kMoment = "the extension";
  std::string stage;
  std::string clock;
  std::string by;  // how much: "10 working days", from the due date before it
  std::string reason;
  std::string message;  // what the complainant was told
  Texts told;           // what else: "ombudsman"
  std::string agreed;   // "yes" or "no", where the person was asked

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
    visit("by", self.by);
    visit(personal("reason"), self.reason);
    visit(personal("message"), self.message);
    visit("told", self.told);
    visit("agreed", self.agreed);
  }
};

/// A stage begins by itself, with the decision of the one before.
struct StageBegun {
  static constexpr std::string_view kName = "stage-begun";
  static constexpr std::string_view kAct = "go on to the next stage";
  static constexpr std::string_view kMoment = "the stage beginning by itself";
  std::string stage;
  std::string from;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("from", self.from);
  }
};

/// `stage` is the stage asked for.
struct EscalationRequested {
  static constexpr std::string_view kName = "escalation-requested";
  static constexpr std::string_view kAct = "hear the request for the next stage";
  static constexpr std::string_view kMoment = "the request for the next stage";
  std::string stage;
  std::string from;
  std::string why;
  std::string representative;
  std::string ground;  // of the edition, where the way to the stage names some
  std::string mode;    // how it was asked for; "" where that was not recorded

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("from", self.from);
    visit(personal("why"), self.why);
    visit(personal("representative"), self.representative);
    visit("ground", self.ground);
    visit("mode", self.mode);
  }
};

struct EscalationAccepted {
  static constexpr std::string_view kName = "escalation-accepted";
  static constexpr std::string_view kAct = "accept the request for the next stage";
  static constexpr std::string_view kMoment = "the acceptance of the request";
  std::string stage;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
  }
};

/// The request for the stage is refused, which ends our own process.
struct EscalationRefused {
  static constexpr std::string_view kName = "escalation-refused";
  static constexpr std::string_view kAct = "turn the request down";
  static constexpr std::string_view kMoment = "the letter that turns the request down";
  std::string stage;  // the stage asked for
  std::string ground;
  std::string reason;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("ground", self.ground);
    visit(personal("reason"), self.reason);
    visit("mode", self.mode);
  }
};

}  // namespace redress::casework
