#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "calendar/date.h"

// What can happen to a casefile. Names and field names are stored for ever and never change
// (tests/golden/events holds one example of each). Every event describes its own fields; the codec,
// the matching of clocks and the documentation are generic over that. When, who and in which order
// stand in the envelope (history.h).
//
// A new event: a struct here, its place in EventBody, `apply` in casefile.cc, its sentence in
// sentences.cc and one golden file. The compiler names what is missing.
namespace redress::casework {

using calendar::Date;
using calendar::Instant;
using Texts = std::vector<std::string>;

/// First words from the person, on any channel.
struct Received {
  static constexpr std::string_view kName = "received";
  std::string edition;  // the edition in force on receipt; it governs to the end
  std::string kind;
  std::string channel;
  std::string account;         // what the person said
  std::string wanted;          // what they would like to happen
  std::string person;          // "" when anonymous
  std::string contact;         // an address, number or e-mail to answer to
  std::string preferred_mode;  // how they like to be reached
  std::string relationship;    // to the landlord
  Texts tags;
  std::optional<Date> issue_arose;
  std::string represented_by;  // who acts for the person, if anyone

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("edition", self.edition);
    visit("kind", self.kind);
    visit("channel", self.channel);
    visit("account", self.account);
    visit("wanted", self.wanted);
    visit("person", self.person);
    visit("contact", self.contact);
    visit("preferred-mode", self.preferred_mode);
    visit("relationship", self.relationship);
    visit("tags", self.tags);
    visit("issue-arose", self.issue_arose);
    visit("represented-by", self.represented_by);
  }
};

/// What kind of feedback it turned out to be.
struct Classified {
  static constexpr std::string_view kName = "classified";
  std::string kind;
  Texts tags;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("kind", self.kind);
    visit("tags", self.tags);
    visit("reason", self.reason);
  }
};

/// Handled informally, because the person said so in so many words.
struct InformalOpened {
  static constexpr std::string_view kName = "informal-opened";
  std::string stage;
  std::string wish;  // the person's words

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("wish", self.wish);
  }
};

/// A solution was offered informally; carrying it out may come later.
struct InformalOffer {
  static constexpr std::string_view kName = "informal-offer";
  std::string stage;
  std::string offer;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("offer", self.offer);
    visit("mode", self.mode);
  }
};

/// The informal step ended without a solution, by the clock or because the person asked for the
/// formal one.
struct InformalLapsed {
  static constexpr std::string_view kName = "informal-lapsed";
  std::string stage;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("reason", self.reason);
  }
};

/// A formal complaint now, at the first formal stage.
struct Registered {
  static constexpr std::string_view kName = "registered";
  std::string stage;
  std::string reason;  // why as of this moment, where that is not plain

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("reason", self.reason);
  }
};

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

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("from", self.from);
    visit("mode", self.mode);
    visit("result", self.result);
    visit("points", self.points);
    visit("note", self.note);
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

/// The person was asked whether somebody acts for them.
struct AdvocateChecked {
  static constexpr std::string_view kName = "advocate-checked";
  std::string stage;
  std::string answer;    // "none", "supporter" or "advocate"
  std::string advocate;  // who

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("answer", self.answer);
    visit("advocate", self.advocate);
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

/// An explained delay: it moves what the complainant expects, never what is due.
struct HoldingSent {
  static constexpr std::string_view kName = "holding-sent";
  std::string stage;
  std::string clock;
  std::string reason;
  std::string next_step;
  std::optional<Date> new_date;
  Texts also_told;  // roles

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
    visit("reason", self.reason);
    visit("next-step", self.next_step);
    visit("new-date", self.new_date);
    visit("also-told", self.also_told);
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

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
    visit("by", self.by);
    visit("reason", self.reason);
    visit("message", self.message);
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

/// A panel, or a panel member beside the reviewer, was offered.
struct PanelOffered {
  static constexpr std::string_view kName = "panel-offered";
  std::string stage;
  std::string answer;  // "accepted", "declined" or "awaited"

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("answer", self.answer);
  }
};

struct FormSent {
  static constexpr std::string_view kName = "form-sent";
  std::string stage;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("mode", self.mode);
  }
};

struct FormReceived {
  static constexpr std::string_view kName = "form-received";
  std::string stage;
  std::string says;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("says", self.says);
  }
};

struct HearingDecided {
  static constexpr std::string_view kName = "hearing-decided";
  std::string stage;
  std::string answer;  // "hold" or "decline"
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("answer", self.answer);
    visit("reason", self.reason);
  }
};

struct HearingHeld {
  static constexpr std::string_view kName = "hearing-held";
  std::string stage;
  std::string present;
  std::string notes;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("present", self.present);
    visit("notes", self.notes);
  }
};

/// The person is content with the outcome of the stage.
struct OfferAccepted {
  static constexpr std::string_view kName = "offer-accepted";
  std::string stage;
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("words", self.words);
  }
};

struct PromiseMade {
  static constexpr std::string_view kName = "promise-made";
  std::string promise;  // its number on this casefile: "P1"
  std::string what;
  std::string owner;
  std::optional<Date> by;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("promise", self.promise);
    visit("what", self.what);
    visit("owner", self.owner);
    visit("by", self.by);
  }
};

struct PromiseDone {
  static constexpr std::string_view kName = "promise-done";
  std::string promise;
  std::string shown_by;  // how one can see that it is done

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("promise", self.promise);
    visit("shown-by", self.shown_by);
  }
};

/// Referred to a designated person: an MP, a councillor, a recognised panel.
struct DpReferred {
  static constexpr std::string_view kName = "dp-referred";
  std::string route;
  std::string to;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("route", self.route);
    visit("to", self.to);
  }
};

/// The designated person refers the matter to the Ombudsman.
struct DpPassedOn {
  static constexpr std::string_view kName = "dp-passed-on";
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("words", self.words);
  }
};

struct DpDeclined {
  static constexpr std::string_view kName = "dp-declined";
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("words", self.words);
  }
};

/// Taken to an outside body by any other route.
struct ReferredOutside {
  static constexpr std::string_view kName = "referred-outside";
  std::string route;
  std::string note;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("route", self.route);
    visit("note", self.note);
  }
};

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

struct Withdrawn {
  static constexpr std::string_view kName = "withdrawn";
  std::string words;  // the person's own

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("words", self.words);
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

struct Noted {
  static constexpr std::string_view kName = "noted";
  std::string text;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("text", self.text);
  }
};

using EventBody =
    std::variant<Received, Classified, InformalOpened, InformalOffer, InformalLapsed, Registered,
                 Allocated, Contact, AckSent, AdvocateChecked, MediationOffered, DecisionProposed,
                 DecisionExplained, CommentOpportunity, CommentRecorded, DecisionIssued,
                 HoldingSent, Extended, EscalationRequested, EscalationAccepted, PanelOffered,
                 FormSent, FormReceived, HearingDecided, HearingHeld, OfferAccepted, PromiseMade,
                 PromiseDone, DpReferred, DpPassedOn, DpDeclined, ReferredOutside, WindowClosed,
                 DeadlineMissed, Exhausted, Withdrawn, Closed, Noted>;

}  // namespace redress::casework
