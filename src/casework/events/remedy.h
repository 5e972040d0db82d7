#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// What is asked of those with authority, offered and promised.
namespace redress::casework {

/// A yes is asked for, as an authority of the edition has it.
struct ApprovalRequested {
  static constexpr std::string_view kName = "approval-requested";
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
    visit("what", self.what);
    visit("amount", self.amount);
    visit("ground", self.ground);
  }
};

/// One of those asked said yes.
struct ApprovalGranted {
  static constexpr std::string_view kName = "approval-granted";
  std::string request;
  std::string role;
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("request", self.request);
    visit("role", self.role);
    visit("words", self.words);
  }
};

/// One of those asked said no, which settles it.
struct ApprovalDeclined {
  static constexpr std::string_view kName = "approval-declined";
  std::string request;
  std::string role;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("request", self.request);
    visit("role", self.role);
    visit("reason", self.reason);
  }
};

/// Somebody was asked without being bound by the answer, or it was said why not.
struct Consulted {
  static constexpr std::string_view kName = "consulted";
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
    visit("answer", self.answer);
    visit("waiver", self.waiver);
  }
};

/// Offered to put matters right.
struct RemedyOffered {
  static constexpr std::string_view kName = "remedy-offered";
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
    visit("what", self.what);
    visit("request", self.request);
  }
};

/// An offer of money is set against what the person owes.
struct OffsetMade {
  static constexpr std::string_view kName = "offset-made";
  std::string offer;
  std::optional<Money> amount;
  std::optional<Money> balance;  // owed before it

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

}  // namespace redress::casework
