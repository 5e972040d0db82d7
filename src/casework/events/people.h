#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// Who acts for the person, restrictions on a person, and who of the staff may see a casefile.
namespace redress::casework {

/// Somebody else complains with the person, or carries on after them.
struct ComplainantJoined {
  static constexpr std::string_view kName = "complainant-joined";
  static constexpr std::string_view kAct = "add a complainant";
  static constexpr std::string_view kMoment = "somebody joining the complaint";
  std::string complainant;  // their number on this casefile: "C2"; "C1" is who gave the first words
  Named who;
  std::string contact;
  std::string why;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("complainant", self.complainant);
    visit(personal("who"), self.who);
    visit(personal("contact"), self.contact);
    visit(personal("why"), self.why);
  }
};

/// One of those who complain does so no longer. The others go on; without any, it ends.
struct ComplainantLeft {
  static constexpr std::string_view kName = "complainant-left";
  static constexpr std::string_view kAct = "record that a complainant leaves";
  static constexpr std::string_view kMoment = "somebody leaving the complaint";
  std::string complainant;
  std::string how;  // "left" or "died"
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("complainant", self.complainant);
    visit("how", self.how);
    visit(personal("words"), self.words);
  }
};

/// From now on this complainant is written to.
struct ComplainantChosen {
  static constexpr std::string_view kName = "complainant-chosen";
  static constexpr std::string_view kAct = "choose whom to write to";
  static constexpr std::string_view kMoment = "the choice of whom to write to";
  std::string complainant;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("complainant", self.complainant);
  }
};

/// The person agrees that something of theirs goes to an outside body.
struct ConsentRecorded {
  static constexpr std::string_view kName = "consent-recorded";
  static constexpr std::string_view kAct = "put the person’s consent on record";
  static constexpr std::string_view kMoment = "the consent being on record";
  std::string body;      // of the edition
  std::string form;      // "signed" or "spoken"
  std::string evidence;  // where it can be seen

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("body", self.body);
    visit("form", self.form);
    visit(personal("evidence"), self.evidence);
  }
};

/// Somebody acts for the person.
struct RepresentativeAdded {
  static constexpr std::string_view kName = "representative-added";
  static constexpr std::string_view kAct = "record who acts for the person";
  static constexpr std::string_view kMoment = "somebody acting for the person";
  std::string representative;  // their number on this casefile: "R1"
  Named who;
  std::string capacity;  // of the edition
  std::string ground;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("representative", self.representative);
    visit(personal("who"), self.who);
    visit("capacity", self.capacity);
    visit("ground", self.ground);
  }
};

/// The person's authority for somebody to act for them is on record.
struct AuthorityRecorded {
  static constexpr std::string_view kName = "authority-recorded";
  static constexpr std::string_view kAct = "put the representative’s authority on record";
  static constexpr std::string_view kMoment = "the authority being on record";
  std::string representative;
  std::string form;      // "signed", "spoken" or "by-law"
  std::string evidence;  // where it can be seen
  std::optional<Date> held_since;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("representative", self.representative);
    visit("form", self.form);
    visit(personal("evidence"), self.evidence);
    visit("held-since", self.held_since);
  }
};

/// Somebody no longer acts for the person, with authority or without.
struct RepresentationEnded {
  static constexpr std::string_view kName = "representation-ended";
  static constexpr std::string_view kAct = "record that somebody no longer acts for the person";
  static constexpr std::string_view kMoment = "the end of somebody’s acting for the person";
  std::string representative;
  std::string how;  // "person", "representative" or "over"
  std::string words;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("representative", self.representative);
    visit("how", self.how);
    visit(personal("words"), self.words);
  }
};

/// What one of those who complain needs so that they can take part, in place of what was known
/// before.
struct NeedsRecorded {
  static constexpr std::string_view kName = "needs-recorded";
  static constexpr std::string_view kAct = "record what the person needs";
  static constexpr std::string_view kMoment = "what the person needs being known";
  std::string complainant;
  Texts needs;            // ids of casefile/needs.h
  std::string language;   // "" for English
  std::string otherwise;  // whatever else helps, in words
  std::string safely;     // how and when they must not be contacted

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("complainant", self.complainant);
    visit(personal("needs"), self.needs);
    visit(personal("language"), self.language);
    visit(personal("otherwise"), self.otherwise);
    visit(personal("safely"), self.safely);
  }
};

/// The person was asked whether somebody acts for them.
struct AdvocateChecked {
  static constexpr std::string_view kName = "advocate-checked";
  static constexpr std::string_view kAct = "ask about an advocate";
  static constexpr std::string_view kMoment = "the question about an advocate";
  std::string stage;
  std::string answer;  // "none", "supporter" or "advocate"
  Named advocate;      // who

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("answer", self.answer);
    visit(personal("advocate"), self.advocate);
  }
};

/// A restriction on the person is decided. It holds once they have been told.
struct MarkerApproved {
  static constexpr std::string_view kName = "marker-approved";
  static constexpr std::string_view kAct = "decide the restriction";
  static constexpr std::string_view kMoment = "the decision on a restriction";
  std::string marker;  // of the edition
  Texts conditions;
  std::string reason;
  std::optional<Date> review_on;
  std::string exactly;  // whom the person may reach, or in which way

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("marker", self.marker);
    visit("conditions", self.conditions);
    visit(personal("reason"), self.reason);
    visit("review-on", self.review_on);
    visit(personal("exactly"), self.exactly);
  }
};

/// The person was told of the restriction: it holds from now on.
struct MarkerNotified {
  static constexpr std::string_view kName = "marker-notified";
  static constexpr std::string_view kAct = "tell the person of the restriction";
  static constexpr std::string_view kMoment = "the person being told of the restriction";
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
  static constexpr std::string_view kAct = "look at the restriction again";
  static constexpr std::string_view kMoment = "the review of the restriction";
  std::string marker;
  std::string result;  // "kept" or "ended"
  std::string reason;
  std::optional<Date> review_on;
  std::string mode;  // how the person was told that it goes on or has ended

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("marker", self.marker);
    visit("result", self.result);
    visit(personal("reason"), self.reason);
    visit("review-on", self.review_on);
    visit("mode", self.mode);
  }
};

/// A record of a process that runs beside this one, only for those who may see it.
struct SideRecorded {
  static constexpr std::string_view kName = "side-recorded";
  static constexpr std::string_view kAct = "record it for the side process";
  static constexpr std::string_view kMoment = "the side process’s record";
  std::string side;  // of the edition
  std::string note;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("side", self.side);
    visit(personal("note"), self.note);
  }
};

inline constexpr std::string_view kAskedFor = "asked-for";  // a ground: the person’s own wish

/// From now on only those named see the casefile, and those who deal with it. What an earlier one
/// said of who may and may not is over.
struct MadeConfidential {
  static constexpr std::string_view kName = "made-confidential";
  static constexpr std::string_view kAct = "make the casefile confidential";
  static constexpr std::string_view kMoment = "the casefile being made confidential";
  std::string ground;  // "about-staff", "works-here", "safety" or "other"
  People seen_by;      // of the staff list: they may see it
  People kept_from;    // of the staff list: they may not, whatever else they are
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("ground", self.ground);
    visit("seen-by", self.seen_by);
    visit("kept-from", self.kept_from);
    visit(personal("reason"), self.reason);
  }
};

/// From now on all staff see the casefile again.
struct ConfidentialityEnded {
  static constexpr std::string_view kName = "confidentiality-ended";
  static constexpr std::string_view kAct = "open the casefile to all staff";
  static constexpr std::string_view kMoment = "the casefile being open to all staff again";
  std::string reason;
  std::string said;  // what whoever had asked for it says

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit(personal("reason"), self.reason);
    visit(personal("said"), self.said);
  }
};

/// Somebody who may not see the casefile opened it all the same, until they sign out.
struct OpenedInEmergency {
  static constexpr std::string_view kName = "opened-in-emergency";
  static constexpr std::string_view kAct = "open the casefile in an emergency";
  static constexpr std::string_view kMoment = "the casefile being opened in an emergency";
  std::string reason;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit(personal("reason"), self.reason);
  }
};

}  // namespace redress::casework
