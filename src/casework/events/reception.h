#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/received.h"
#include "casework/events/values.h"

// What becomes of what came in (received.h): whether and how it is taken up.
namespace redress::casework {

/// What was recorded at receipt was wrong or was not known yet. Holds all of it as it is true now;
/// what was recorded first stays in the history.
struct Corrected {
  static constexpr std::string_view kName = "corrected";
  static constexpr std::string_view kAct = "correct what was recorded";
  static constexpr std::string_view kMoment = "the correction";
  /// The word in `what` for the moment of receipt; all others are names of Received's fields.
  static constexpr std::string_view kReceipt = "received-at";
  Received now;
  std::optional<Instant> received_at;
  Texts what;  // the facts that changed
  std::string reason;
  std::string complainant;  // whose name and contact, of those who joined; "" for the first
  Named who;                // their name now
  std::string contact;      // where they can be reached now

  /// Whether this fact changed.
  [[nodiscard]] bool changes(std::string_view fact) const {
    for (const auto& one : what) {
      if (one == fact) {
        return true;
      }
    }
    return false;
  }

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    Received::fields(self.now, visit);
    visit(kReceipt, self.received_at);
    visit("what", self.what);
    visit(personal("reason"), self.reason);
    visit("complainant", self.complainant);
    visit(personal("who"), self.who);
    visit(personal("their-contact"), self.contact);
  }
};

/// What kind of feedback it turned out to be.
struct Classified {
  static constexpr std::string_view kName = "classified";
  static constexpr std::string_view kAct = "classify it";
  static constexpr std::string_view kMoment = "its classification";
  std::string kind;
  Texts tags;
  std::string reason;
  std::optional<Date> dissatisfied_on;  // the day on which it became a complaint, after its receipt

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("kind", self.kind);
    visit("tags", self.tags);
    visit(personal("reason"), self.reason);
    visit("dissatisfied-on", self.dissatisfied_on);
  }
};

/// It is related to another casefile.
struct Linked {
  static constexpr std::string_view kName = "linked";
  static constexpr std::string_view kAct = "link it to another casefile";
  static constexpr std::string_view kMoment = "the link to another casefile";
  std::string other;     // the other's reference
  std::string relation;  // "repeat", "repeat-of-ended", "came-of-it", "part" or "related"
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("other", self.other);
    visit("relation", self.relation);
    visit(personal("reason"), self.reason);
  }
};

/// What a petition holds, as it was read. The edition decides whether that is enough.
struct PetitionAssessed {
  static constexpr std::string_view kName = "petition-assessed";
  static constexpr std::string_view kAct = "read the petition";
  static constexpr std::string_view kMoment = "the petition being read";
  Texts statement;           // the parts it has
  Named lead;                // empty where none is named
  std::string lead_contact;  // how to reach them
  std::optional<Date> dated;
  People signatories;
  Texts addresses;   // of each signatory, with the postcode
  Texts households;  // of each: "H1"; "" for a signature that lacks a name, address or postcode

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("statement", self.statement);
    visit(personal("lead"), self.lead);
    visit(personal("lead-contact"), self.lead_contact);
    visit("dated", self.dated);
    visit(personal("signatories"), self.signatories);
    visit(personal("addresses"), self.addresses);
    visit("households", self.households);
  }
};

/// It is not taken up, or no longer taken up; our own process ends with the letter that says so.
struct Excluded {
  static constexpr std::string_view kName = "excluded";
  static constexpr std::string_view kAct = "tell the person that it is not taken up";
  static constexpr std::string_view kMoment = "the letter that it is not taken up";
  std::string stage;
  std::string rule;  // the edition's entry rule
  std::string reason;
  std::string mode;
  Texts told;          // what the person was told besides the reason
  std::string review;  // the stage at which they may have it looked at; "" for none

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("rule", self.rule);
    visit(personal("reason"), self.reason);
    visit("mode", self.mode);
    visit("told", self.told);
    visit("review", self.review);
  }
};

/// Another process takes it up.
struct Redirected {
  static constexpr std::string_view kName = "redirected";
  static constexpr std::string_view kAct = "send it to another process";
  static constexpr std::string_view kMoment = "its going to another process";
  std::string stage;
  std::string rule;
  std::string to;
  std::string reason;
  std::string mode;
  Texts told;
  std::string consent;  // "yes" where the person was asked and agreed

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("rule", self.rule);
    visit("to", self.to);
    visit(personal("reason"), self.reason);
    visit("mode", self.mode);
    visit("told", self.told);
    visit("consent", self.consent);
  }
};

/// Taken up although a rule would have kept it out.
struct Admitted {
  static constexpr std::string_view kName = "admitted";
  static constexpr std::string_view kAct = "take it up all the same";
  static constexpr std::string_view kMoment = "its being taken up all the same";
  std::string rule;
  std::string ground;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("rule", self.rule);
    visit("ground", self.ground);
    visit(personal("reason"), self.reason);
  }
};

/// A right that had lapsed may still be used.
struct LateAccepted {
  static constexpr std::string_view kName = "late-accepted";
  static constexpr std::string_view kAct = "accept it late";
  static constexpr std::string_view kMoment = "its being accepted late";
  std::string stage;
  std::string clock;
  std::string ground;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("clock", self.clock);
    visit("ground", self.ground);
    visit(personal("reason"), self.reason);
  }
};

/// Handled informally, because the person explicitly asked for that.
struct InformalOpened {
  static constexpr std::string_view kName = "informal-opened";
  static constexpr std::string_view kAct = "handle it informally";
  static constexpr std::string_view kMoment = "the start of informal handling";
  std::string stage;
  std::string wish;  // the person's words

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit(personal("wish"), self.wish);
  }
};

/// A solution was offered informally; carrying it out may come later.
struct InformalOffer {
  static constexpr std::string_view kName = "informal-offer";
  static constexpr std::string_view kAct = "offer an informal solution";
  static constexpr std::string_view kMoment = "the informal offer";
  std::string stage;
  std::string offer;
  Texts offers;  // the numbers of what is offered with it
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit(personal("offer"), self.offer);
    visit("offers", self.offers);
    visit("mode", self.mode);
  }
};

/// The informal step ended and it goes on formally, by the clock or because the person asked for
/// it: without a solution, or after one that did not last.
struct InformalLapsed {
  static constexpr std::string_view kName = "informal-lapsed";
  static constexpr std::string_view kAct = "end the informal step";
  static constexpr std::string_view kMoment = "the end of the informal step";
  std::string stage;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit(personal("reason"), self.reason);
  }
};

/// A formal complaint now, at the first formal stage.
struct Registered {
  static constexpr std::string_view kName = "registered";
  static constexpr std::string_view kAct = "register it";
  static constexpr std::string_view kMoment = "its registration";
  std::string stage;
  std::string reason;     // why as of this moment, where that is not obvious
  std::string agreement;  // what the person said when they agreed to it
  std::string ground;     // of the edition, where the way to the stage names some

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit(personal("reason"), self.reason);
    visit(personal("agreement"), self.agreement);
    visit("ground", self.ground);
  }
};

}  // namespace redress::casework
