#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// What was offered to put matters right, what became of it, and what was promised.
namespace redress::casework {

/// Something was offered to put matters right.
struct RemedyOffered {
  static constexpr std::string_view kName = "remedy-offered";
  static constexpr std::string_view kAct = "offer a remedy";
  static constexpr std::string_view kMoment = "the offer";
  std::string offer;  // its number on this casefile: "O1"
  std::string stage;
  std::string remedy;  // of the edition
  std::string ground;
  std::optional<Money> amount;
  std::string what;
  std::optional<Date> until;  // the last day on which it can be accepted

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("offer", self.offer);
    visit("stage", self.stage);
    visit("remedy", self.remedy);
    visit("ground", self.ground);
    visit("amount", self.amount);
    visit(personal("what"), self.what);
    visit("until", self.until);
  }
};

// The answer of a person who had accepted an offer and no longer wants it.
inline constexpr std::string_view kLetGo = "let-go";

/// The person’s answer to an offer.
struct OfferAnswered {
  static constexpr std::string_view kName = "offer-answered";
  static constexpr std::string_view kAct = "hear the answer to the offer";
  static constexpr std::string_view kMoment = "the answer to the offer";
  std::string offer;
  std::string answer;  // "accepted", "declined" or kLetGo
  std::string words;
  Texts said_by;  // the complainants whose word it is, where several complain and it must be all

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("offer", self.offer);
    visit("answer", self.answer);
    visit(personal("words"), self.words);
    visit("said-by", self.said_by);
  }
};

/// The landlord takes back an offer that was not accepted.
struct OfferWithdrawn {
  static constexpr std::string_view kName = "offer-withdrawn";
  static constexpr std::string_view kAct = "withdraw the offer";
  static constexpr std::string_view kMoment = "the withdrawal of the offer";
  std::string offer;
  std::string reason;
  std::string mode;  // how a person who knew of the offer was told; "" for one who did not

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("offer", self.offer);
    visit(personal("reason"), self.reason);
    visit("mode", self.mode);
  }
};

/// What was offered was given.
struct OfferFulfilled {
  static constexpr std::string_view kName = "offer-fulfilled";
  static constexpr std::string_view kAct = "give what was offered";
  static constexpr std::string_view kMoment = "what was offered being given";
  std::string offer;
  std::string shown_by;  // how one can see that it is done

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("offer", self.offer);
    visit(personal("shown-by"), self.shown_by);
  }
};

/// An offer of money is set against what the person owes.
struct OffsetMade {
  static constexpr std::string_view kName = "offset-made";
  static constexpr std::string_view kAct = "set the offer against arrears";
  static constexpr std::string_view kMoment = "the offset";
  std::string offer;
  std::optional<Money> amount;
  std::optional<Money> balance;  // what was owed before it

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("offer", self.offer);
    visit("amount", self.amount);
    visit("balance", self.balance);
  }
};

/// The person is content with the outcome of the stage.
struct OfferAccepted {
  static constexpr std::string_view kName = "offer-accepted";
  static constexpr std::string_view kAct = "hear that the person accepts";
  static constexpr std::string_view kMoment = "the person’s acceptance";
  std::string stage;
  std::string words;
  Texts without;  // offers that lapsed before, which they know to stand no longer
  Texts said_by;  // the complainants whose word it is, where several complain: all of them

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit(personal("words"), self.words);
    visit("without", self.without);
    visit("said-by", self.said_by);
  }
};

struct PromiseMade {
  static constexpr std::string_view kName = "promise-made";
  static constexpr std::string_view kAct = "make a promise";
  static constexpr std::string_view kMoment = "the promise";
  std::string promise;  // its number on this casefile: "P1"
  std::string what;
  std::string owner;
  std::optional<Date> by;
  std::string offer;  // the accepted offer that it carries out; "" for none

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("promise", self.promise);
    visit(personal("what"), self.what);
    visit(personal("owner"), self.owner);
    visit("by", self.by);
    visit("offer", self.offer);
  }
};

struct PromiseDone {
  static constexpr std::string_view kName = "promise-done";
  static constexpr std::string_view kAct = "keep the promise";
  static constexpr std::string_view kMoment = "the promise being kept";
  std::string promise;
  std::string shown_by;  // how one can see that it is done

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("promise", self.promise);
    visit(personal("shown-by"), self.shown_by);
  }
};

// How a promise ends that is not kept: the person let it go, or the landlord does not keep it.
inline constexpr std::string_view kPromiseWaived = "waived";
inline constexpr std::string_view kPromiseBroken = "broken";

/// A promise that is not kept and no longer will be. It stays on record as what it was.
struct PromiseEnded {
  static constexpr std::string_view kName = "promise-ended";
  static constexpr std::string_view kAct = "say that a promise is not kept";
  static constexpr std::string_view kMoment = "the end of the promise";
  std::string promise;
  std::string how;  // kPromiseWaived or kPromiseBroken
  std::string reason;
  std::string said;  // what the person said, where they let it go
  std::string mode;  // how the person was told, where it is broken
  Texts said_by;     // the complainants who let it go, where several complain: all of them

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("promise", self.promise);
    visit("how", self.how);
    visit(personal("reason"), self.reason);
    visit(personal("said"), self.said);
    visit("mode", self.mode);
    visit("said-by", self.said_by);
  }
};

}  // namespace redress::casework
