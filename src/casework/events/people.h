#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// Who acts for the person, and what is laid down about a person.
namespace redress::casework {

/// Somebody acts for the person.
struct RepresentativeAdded {
  static constexpr std::string_view kName = "representative-added";
  std::string representative;  // their number on this casefile: "R1"
  std::string name;
  std::string capacity;  // of the edition
  std::string ground;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("representative", self.representative);
    visit("name", self.name);
    visit("capacity", self.capacity);
    visit("ground", self.ground);
  }
};

/// The person's authority for somebody to act for them is on record.
struct AuthorityRecorded {
  static constexpr std::string_view kName = "authority-recorded";
  std::string representative;
  std::string form;      // "signed" or "spoken"
  std::string evidence;  // where it can be seen
  std::optional<Date> held_since;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("representative", self.representative);
    visit("form", self.form);
    visit("evidence", self.evidence);
    visit("held-since", self.held_since);
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

/// A restriction on the person is decided. It holds once they were told.
struct MarkerApproved {
  static constexpr std::string_view kName = "marker-approved";
  std::string marker;  // of the edition
  Texts conditions;
  std::string reason;
  std::optional<Date> review_on;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("marker", self.marker);
    visit("conditions", self.conditions);
    visit("reason", self.reason);
    visit("review-on", self.review_on);
  }
};

/// The person was told of the restriction: it holds from now on.
struct MarkerNotified {
  static constexpr std::string_view kName = "marker-notified";
  std::string marker;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("marker", self.marker);
    visit("mode", self.mode);
  }
};

/// Whether the restriction is still needed.
struct MarkerReviewed {
  static constexpr std::string_view kName = "marker-reviewed";
  std::string marker;
  std::string result;  // "kept" or "ended"
  std::string reason;
  std::optional<Date> review_on;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("marker", self.marker);
    visit("result", self.result);
    visit("reason", self.reason);
    visit("review-on", self.review_on);
  }
};

/// Something of a process that runs beside this one, for those alone who may see it.
struct SideRecorded {
  static constexpr std::string_view kName = "side-recorded";
  std::string side;  // of the edition
  std::string note;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("side", self.side);
    visit("note", self.note);
  }
};

}  // namespace redress::casework
