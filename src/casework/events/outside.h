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

/// An outside body asks for something.
struct OmbRequested {
  static constexpr std::string_view kName = "omb-requested";
  std::string body;  // of the edition
  std::string asked;
  std::optional<Date> due;  // where the body sets the date

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("body", self.body);
    visit("asked", self.asked);
    visit("due", self.due);
  }
};

/// The outside body was told why it will be late.
struct OmbExplained {
  static constexpr std::string_view kName = "omb-explained";
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("reason", self.reason);
  }
};

/// The outside body agreed a new date.
struct OmbRevised {
  static constexpr std::string_view kName = "omb-revised";
  std::optional<Date> new_date;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("new-date", self.new_date);
  }
};

/// The outside body was given what it asked for.
struct OmbSupplied {
  static constexpr std::string_view kName = "omb-supplied";
  std::string what;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("what", self.what);
    visit("mode", self.mode);
  }
};

struct OmbDetermined {
  static constexpr std::string_view kName = "omb-determined";
  std::string body;
  std::string result;
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("body", self.body);
    visit("result", self.result);
    visit("words", self.words);
  }
};

/// The outside body orders something to be done.
struct OmbOrder {
  static constexpr std::string_view kName = "omb-order";
  std::string order;  // its number on this casefile: "D1"
  std::string what;
  std::optional<Date> due;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("order", self.order);
    visit("what", self.what);
    visit("due", self.due);
  }
};

/// An order was carried out, or, with authority, not in full.
struct DeterminationComplied {
  static constexpr std::string_view kName = "determination-complied";
  std::string order;
  std::string shown_by;
  std::string exception;  // why not in full

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("order", self.order);
    visit("shown-by", self.shown_by);
    visit("exception", self.exception);
  }
};

}  // namespace redress::casework
