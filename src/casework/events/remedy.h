#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// What was asked of those with authority, what was offered and what was promised.
namespace redress::casework {

/// A yes is asked for, as an authority of the edition requires.
struct ApprovalRequested {
  static constexpr std::string_view kName = "approval-requested";
  static constexpr std::string_view kAct = "ask for approval";
  static constexpr std::string_view kMoment = "the request for approval";
  std::string request;  // its number on this casefile: "A1"
  std::string authority;
  std::string stage;
  std::string of;  // the entry rule or marker it is about
  std::string what;
  std::optional<Money> amount;
  std::string ground;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("request", self.request);
    visit("authority", self.authority);
    visit("stage", self.stage);
    visit("of", self.of);
    visit(personal("what"), self.what);
    visit("amount", self.amount);
    visit("ground", self.ground);
  }
};

/// One of those asked said yes.
struct ApprovalGranted {
  static constexpr std::string_view kName = "approval-granted";
  static constexpr std::string_view kAct = "approve it";
  static constexpr std::string_view kMoment = "the approval";
  std::string request;
  std::string role;
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("request", self.request);
    visit("role", self.role);
    visit(personal("words"), self.words);
  }
};

/// One of those asked said no, which settles it.
struct ApprovalDeclined {
  static constexpr std::string_view kName = "approval-declined";
  static constexpr std::string_view kAct = "decline it";
  static constexpr std::string_view kMoment = "the approval being declined";
  std::string request;
  std::string role;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("request", self.request);
    visit("role", self.role);
    visit(personal("reason"), self.reason);
  }
};

/// Somebody was asked whose answer binds nobody, or the reason why nobody was asked.
struct Consulted {
  static constexpr std::string_view kName = "consulted";
  static constexpr std::string_view kAct = "ask those who must be asked";
  static constexpr std::string_view kMoment = "the consultation";
  std::string stage;
  std::string authority;
  std::string role;
  std::string answer;
  std::string waiver;  // why nobody was asked

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("authority", self.authority);
    visit("role", self.role);
    visit(personal("answer"), self.answer);
    visit(personal("waiver"), self.waiver);
  }
};

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
  std::string request;  // the approval it rests on

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("offer", self.offer);
    visit("stage", self.stage);
    visit("remedy", self.remedy);
    visit("ground", self.ground);
    visit("amount", self.amount);
    visit(personal("what"), self.what);
    visit("request", self.request);
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

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit(personal("words"), self.words);
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

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("promise", self.promise);
    visit(personal("what"), self.what);
    visit(personal("owner"), self.owner);
    visit("by", self.by);
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

/// A promise that is not kept and no longer will be. It stays on record as what it was.
struct PromiseEnded {
  static constexpr std::string_view kName = "promise-ended";
  static constexpr std::string_view kAct = "say that a promise is not kept";
  static constexpr std::string_view kMoment = "the end of the promise";
  std::string promise;
  std::string how;  // "waived": the person let it go; "broken": the landlord does not keep it
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("promise", self.promise);
    visit("how", self.how);
    visit(personal("reason"), self.reason);
  }
};

}  // namespace redress::casework
