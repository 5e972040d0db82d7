#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// What happens at outside bodies.
namespace redress::casework {

/// Referred to a designated person: an MP, a councillor, a recognised panel.
struct DpReferred {
  static constexpr std::string_view kName = "dp-referred";
  static constexpr std::string_view kAct = "refer it to a designated person";
  static constexpr std::string_view kMoment = "the referral to a designated person";
  std::string route;
  std::string to;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("route", self.route);
    visit(personal("to"), self.to);
  }
};

/// The designated person refers the matter to the Ombudsman.
struct DpPassedOn {
  static constexpr std::string_view kName = "dp-passed-on";
  static constexpr std::string_view kAct = "see it referred to the Ombudsman";
  static constexpr std::string_view kMoment = "the designated person’s referral";
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit(personal("words"), self.words);
  }
};

struct DpDeclined {
  static constexpr std::string_view kName = "dp-declined";
  static constexpr std::string_view kAct = "hear that the designated person declines";
  static constexpr std::string_view kMoment = "the designated person’s refusal";
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit(personal("words"), self.words);
  }
};

/// Taken to an outside body by any other route.
struct ReferredOutside {
  static constexpr std::string_view kName = "referred-outside";
  static constexpr std::string_view kAct = "take it to an outside body";
  static constexpr std::string_view kMoment = "the referral outside";
  std::string route;
  std::string note;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("route", self.route);
    visit(personal("note"), self.note);
  }
};

/// An outside body asks for something. Each request has a date of its own.
struct OmbRequested {
  static constexpr std::string_view kName = "omb-requested";
  static constexpr std::string_view kAct = "receive the outside body’s request";
  static constexpr std::string_view kMoment = "the outside body’s request";
  std::string request;  // its number on this casefile: "Q1"
  std::string body;     // of the edition
  std::string asked;
  std::optional<Date> due;  // where the body sets the date

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("request", self.request);
    visit("body", self.body);
    visit(personal("asked"), self.asked);
    visit("due", self.due);
  }
};

/// The outside body was told why it will be late.
struct OmbExplained {
  static constexpr std::string_view kName = "omb-explained";
  static constexpr std::string_view kAct = "explain the delay to the outside body";
  static constexpr std::string_view kMoment = "the explanation to the outside body";
  std::string request;
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("request", self.request);
    visit(personal("reason"), self.reason);
  }
};

/// The outside body agreed a new date.
struct OmbRevised {
  static constexpr std::string_view kName = "omb-revised";
  static constexpr std::string_view kAct = "agree a new date with the outside body";
  static constexpr std::string_view kMoment = "the outside body’s new date";
  std::string request;
  std::optional<Date> new_date;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("request", self.request);
    visit("new-date", self.new_date);
  }
};

/// The outside body was given what it asked for.
struct OmbSupplied {
  static constexpr std::string_view kName = "omb-supplied";
  static constexpr std::string_view kAct = "answer the outside body";
  static constexpr std::string_view kMoment = "the answer to the outside body";
  std::string request;
  std::string body;  // of the edition
  std::string what;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("request", self.request);
    visit("body", self.body);
    visit(personal("what"), self.what);
    visit("mode", self.mode);
  }
};

struct OmbDetermined {
  static constexpr std::string_view kName = "omb-determined";
  static constexpr std::string_view kAct = "hear the outside body’s decision";
  static constexpr std::string_view kMoment = "the outside body’s decision";
  std::string body;
  std::string result;
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("body", self.body);
    visit(personal("result"), self.result);
    visit(personal("words"), self.words);
  }
};

/// The outside body orders something to be done.
struct OmbOrder {
  static constexpr std::string_view kName = "omb-order";
  static constexpr std::string_view kAct = "hear the outside body’s order";
  static constexpr std::string_view kMoment = "the outside body’s order";
  std::string order;  // its number on this casefile: "D1"
  std::string what;
  std::optional<Date> due;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("order", self.order);
    visit(personal("what"), self.what);
    visit("due", self.due);
  }
};

/// The outside body took its own order back, or put another in its place.
struct OmbOrderEnded {
  static constexpr std::string_view kName = "omb-order-ended";
  static constexpr std::string_view kAct = "hear that the outside body changed its order";
  static constexpr std::string_view kMoment = "the end of the outside body’s order";
  std::string order;
  std::string replaced_by;  // the order in its place; "" where it was lifted
  std::string words;        // what the body said

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("order", self.order);
    visit("replaced-by", self.replaced_by);
    visit(personal("words"), self.words);
  }
};

/// An order was carried out, or, with authority, not in full.
struct DeterminationComplied {
  static constexpr std::string_view kName = "determination-complied";
  static constexpr std::string_view kAct = "carry out the order";
  static constexpr std::string_view kMoment = "the order being carried out";
  std::string order;
  std::string shown_by;
  std::string exception;  // why not in full

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("order", self.order);
    visit(personal("shown-by"), self.shown_by);
    visit(personal("exception"), self.exception);
  }
};

}  // namespace redress::casework
