#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/events/values.h"

// Deciding a stage: what is proposed, explained, commented on, issued and copied.
namespace redress::casework {

struct DecisionProposed {
  static constexpr std::string_view kName = "decision-proposed";
  static constexpr std::string_view kAct = "propose a decision";
  static constexpr std::string_view kMoment = "the proposed decision";
  std::string stage;
  std::string outcome;
  std::string reasons;
  std::string sums;      // "not-promised": sums in the reasons are no offers
  std::string sums_why;  // what they are then

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("outcome", self.outcome);
    visit(personal("reasons"), self.reasons);
    visit("sums", self.sums);
    visit(personal("sums-why"), self.sums_why);
  }
};

/// The proposed decision was explained to the person. (An attempt that failed is a Contact.)
struct DecisionExplained {
  static constexpr std::string_view kName = "decision-explained";
  static constexpr std::string_view kAct = "explain the proposed decision";
  static constexpr std::string_view kMoment = "the explanation of the decision";
  std::string stage;
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("mode", self.mode);
  }
};

/// The person was invited to comment on the proposed decision.
struct CommentOpportunity {
  static constexpr std::string_view kName = "comment-opportunity";
  static constexpr std::string_view kAct = "invite a comment on the decision";
  static constexpr std::string_view kMoment = "the invitation to comment";
  std::string stage;
  std::optional<Date> until;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("until", self.until);
  }
};

struct CommentRecorded {
  static constexpr std::string_view kName = "comment-recorded";
  static constexpr std::string_view kAct = "hear the person’s comment";
  static constexpr std::string_view kMoment = "the person’s comment";
  std::string stage;
  std::string comment;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit(personal("comment"), self.comment);
  }
};

/// Issued when sent, not when read.
struct DecisionIssued {
  static constexpr std::string_view kName = "decision-issued";
  static constexpr std::string_view kAct = "issue the decision";
  static constexpr std::string_view kMoment = "the decision";
  std::string stage;
  std::string outcome;
  std::string reasons;
  Texts offers;          // the numbers of what is offered with it
  std::string sums;      // "not-promised": other sums in the reasons are no offers
  std::string sums_why;  // what they are then
  Texts raised;          // kinds of feedback that came up in it and are taken up on their own
  std::string mode;

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("outcome", self.outcome);
    visit(personal("reasons"), self.reasons);
    visit("offers", self.offers);
    visit("sums", self.sums);
    visit(personal("sums-why"), self.sums_why);
    visit("raised", self.raised);
    visit("mode", self.mode);
  }
};

/// Who else was sent the decision with it, or in which other way the person was sent it again.
struct Copied {
  static constexpr std::string_view kName = "copied";
  static constexpr std::string_view kAct = "copy the decision";
  static constexpr std::string_view kMoment = "the copy of the decision";
  std::string stage;
  Texts roles;       // who; empty: the person
  std::string mode;  // "" with the decision itself

  template <class Self, class Visit>
  static void fields(Self& self, Visit&& visit) {
    visit("stage", self.stage);
    visit("roles", self.roles);
    visit("mode", self.mode);
  }
};

}  // namespace redress::casework
