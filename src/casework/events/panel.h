#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// Panels and hearings.
namespace redress::casework {

/// A panel, or a panel member beside the reviewer, was offered.
struct PanelOffered {
  static constexpr std::string_view kName = "panel-offered";
  static constexpr std::string_view kAct = "offer a panel";
  static constexpr std::string_view kMoment = "the offer of a panel";
  std::string stage;
  std::string answer;         // "accepted", "declined" or "awaited"
  std::optional<Date> until;  // the last day to answer it, where it is awaited

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("answer", self.answer);
    visit("until", self.until);
  }
};

struct FormSent {
  static constexpr std::string_view kName = "form-sent";
  static constexpr std::string_view kAct = "send the form";
  static constexpr std::string_view kMoment = "the form being sent";
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
  static constexpr std::string_view kAct = "receive the form";
  static constexpr std::string_view kMoment = "the form coming back";
  std::string stage;
  std::string says;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit(personal("says"), self.says);
  }
};

struct HearingDecided {
  static constexpr std::string_view kName = "hearing-decided";
  static constexpr std::string_view kAct = "decide whether a hearing is held";
  static constexpr std::string_view kMoment = "the decision about a hearing";
  std::string stage;
  std::string answer;  // "hold" or "decline"
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("answer", self.answer);
    visit(personal("reason"), self.reason);
  }
};

struct PanelAppointed {
  static constexpr std::string_view kName = "panel-appointed";
  static constexpr std::string_view kAct = "appoint the panel";
  static constexpr std::string_view kMoment = "the panel being appointed";
  std::string stage;
  People members;
  Texts pools;         // where each comes from; "" where nothing was said
  std::string reason;  // why somebody takes another's place; "" of the first panel

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit(personal("members"), self.members);
    visit("pools", self.pools);
    visit(personal("reason"), self.reason);
  }
};

/// The papers for the hearing went out.
struct PaperworkSent {
  static constexpr std::string_view kName = "paperwork-sent";
  static constexpr std::string_view kAct = "send the papers of the hearing";
  static constexpr std::string_view kMoment = "the papers of the hearing being sent";
  std::string stage;
  Texts to;  // "panel", "complainant"
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("to", self.to);
    visit("mode", self.mode);
  }
};

/// A sitting of the hearing is arranged, and these are told when and where.
struct HearingArranged {
  static constexpr std::string_view kName = "hearing-arranged";
  static constexpr std::string_view kAct = "arrange the hearing";
  static constexpr std::string_view kMoment = "the hearing being arranged";
  std::string stage;
  std::string hearing;  // its number on this casefile: "H1"
  std::optional<Date> on;
  std::string where;  // at which place and time, in words
  Texts told;         // "panel", "complainant"
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("hearing", self.hearing);
    visit("on", self.on);
    visit(personal("where"), self.where);
    visit("told", self.told);
    visit("mode", self.mode);
  }
};

/// A sitting was moved to another day, called off, or broken off to go on another day.
struct HearingMoved {
  static constexpr std::string_view kName = "hearing-moved";
  static constexpr std::string_view kAct = "move the hearing";
  static constexpr std::string_view kMoment = "the hearing being moved";
  std::string stage;
  std::string hearing;
  std::string how;         // "moved", "called-off" or "adjourned"
  std::optional<Date> on;  // the new day, where one is known
  std::string reason;
  Texts told;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("hearing", self.hearing);
    visit("how", self.how);
    visit("on", self.on);
    visit(personal("reason"), self.reason);
    visit("told", self.told);
    visit("mode", self.mode);
  }
};

struct HearingHeld {
  static constexpr std::string_view kName = "hearing-held";
  static constexpr std::string_view kAct = "hold the hearing";
  static constexpr std::string_view kMoment = "the hearing";
  std::string stage;
  People members;  // of the panel appointed, who sat
  std::string present;
  std::string notes;
  std::string supporters;  // how many came with the complainant

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit(personal("members"), self.members);
    visit(personal("present"), self.present);
    visit(personal("notes"), self.notes);
    visit(personal("supporters"), self.supporters);
  }
};

}  // namespace redress::casework
