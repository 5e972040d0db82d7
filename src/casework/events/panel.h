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

struct PanelAppointed {
  static constexpr std::string_view kName = "panel-appointed";
  std::string stage;
  Texts members;  // "name; where from", a line for each

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("members", self.members);
  }
};

/// The papers of the hearing went out.
struct PaperworkSent {
  static constexpr std::string_view kName = "paperwork-sent";
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

struct HearingHeld {
  static constexpr std::string_view kName = "hearing-held";
  std::string stage;
  std::string present;
  std::string notes;
  std::string supporters;  // how many came with the complainant

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("present", self.present);
    visit("notes", self.notes);
    visit("supporters", self.supporters);
  }
};

}  // namespace redress::casework
