#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// What was asked of those with authority, and what they said.
namespace redress::casework {

// Whether a yes about an order is for having carried it out in full.
inline constexpr std::string_view kInFull = "in-full";
inline constexpr std::string_view kInPart = "in-part";

/// A yes is asked for, as an authority of the edition requires.
struct ApprovalRequested {
  static constexpr std::string_view kName = "approval-requested";
  static constexpr std::string_view kAct = "ask for approval";
  static constexpr std::string_view kMoment = "the request for approval";
  std::string request;  // its number on this casefile: "A1"
  std::string authority;
  std::string stage;
  std::string of;  // the entry rule, marker or order it is about
  std::string what;
  std::optional<Money> amount;
  std::string ground;
  std::string promise;  // the one that is not to be kept, where it is about that
  std::string news;     // what is new since somebody said no to the same
  Texts conditions;     // what a marker is to lay down
  std::string exactly;  // whom the person may then reach, or in which way
  std::optional<Date> review_on;
  std::string extent;  // of an order: kInFull or kInPart

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("request", self.request);
    visit("authority", self.authority);
    visit("stage", self.stage);
    visit("of", self.of);
    visit(personal("what"), self.what);
    visit("amount", self.amount);
    visit("ground", self.ground);
    visit("promise", self.promise);
    visit(personal("news"), self.news);
    visit("conditions", self.conditions);
    visit(personal("exactly"), self.exactly);
    visit("review-on", self.review_on);
    visit("extent", self.extent);
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

/// The yes was acted on. It serves one act, once.
struct ApprovalUsed {
  static constexpr std::string_view kName = "approval-used";
  static constexpr std::string_view kAct = "act on the approval";
  static constexpr std::string_view kMoment = "the approval being used";
  std::string request;
  std::string act;  // what it was used for

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("request", self.request);
    visit("act", self.act);
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

}  // namespace redress::casework
