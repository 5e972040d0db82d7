#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/events/values.h"

// What a casefile has several of, each under a number of its own: as its history leaves it.
namespace redress::casework {

struct Promise {
  std::string id;  // "P1"
  std::string what;
  std::string owner;
  std::optional<Date> by;
  std::optional<Instant> done_at;
  std::string shown_by;
  std::string ended;  // "waived" or "broken" once it is known that it is not kept
  std::string why_ended;
  bool is_waived = false;  // ... because the person let it go

  [[nodiscard]] bool outstanding() const { return !done_at && ended.empty(); }

  /// It can be shown to be done: also where the landlord had said that it would not do it. What the
  /// person let go cannot.
  [[nodiscard]] bool can_be_kept() const { return !done_at && !is_waived; }
};

/// A yes or a no to a request for approval.
struct ApprovalAnswer {
  std::string role;
  std::string by;  // the actor's number
  bool yes = false;
};

/// A request for approval, with the answers so far.
struct Approval {
  std::string id;  // "A1"
  std::string authority;
  std::string stage;
  std::string of;  // the entry rule, marker or order it is about
  std::string what;
  std::optional<Money> amount;
  std::string ground;
  std::string promise;  // which promise it is about; "" for none
  Texts conditions;     // what a marker is to lay down
  std::string exactly;  // whom the person may then reach, or in which way
  std::optional<Date> review_on;
  std::string extent;        // of an order: whether it is carried out in full
  std::string requested_by;  // the actor's number
  std::vector<ApprovalAnswer> answers;
  bool used = false;  // an act rests on it already

  [[nodiscard]] bool declined() const;
  /// Somebody with this role said yes.
  [[nodiscard]] bool granted_by(std::string_view role) const;
};

/// What somebody needs so that they can take part.
struct Needs {
  Texts adjustments;
  std::string language;   // "" for English
  std::string otherwise;  // whatever else helps, in words
  std::string safely;     // how and when they must not be contacted

  [[nodiscard]] bool none() const {
    return adjustments.empty() && language.empty() && otherwise.empty() && safely.empty();
  }
};

/// Somebody who complains. Whoever gave the first words is the first of them.
struct Complainant {
  std::string id;  // "C1"
  Named who;
  std::string contact;
  bool left = false;
  Needs needs;
};

/// A sitting of a hearing.
struct Sitting {
  std::string id;  // "H1"
  std::string stage;
  std::optional<Date> on;
  bool open = true;  // neither held nor called off
};

/// That not all staff may see the casefile (visibility.h says who may).
struct Confidentiality {
  std::string made_by;  // the actor's number
  std::string ground;
  Texts seen_by;    // numbers of those named as such
  Texts kept_from;  // the same
};

/// Who acts for the person.
struct Representative {
  std::string id;  // "R1"
  Named who;
  std::string capacity;
  bool has_authority = false;
  bool ended = false;  // complains now, and speaks for themself, or acts for them no longer
  std::optional<Instant> ended_at;  // ... since then
};

/// What became of an offer.
enum class OfferState {
  made,
  accepted,
  declined,
  withdrawn,
  let_go,  // the person had accepted it, and no longer wants it
  broken,  // it was accepted and promised, and the promise is not kept
  fulfilled,
};

/// Something offered to put matters right.
struct Offer {
  std::string id;  // "O1"
  std::string stage;
  std::string remedy;
  std::optional<Money> amount;
  std::string what;
  std::optional<Date> until;  // the last day on which it can be accepted
  OfferState state = OfferState::made;
  bool offset = false;        // set against what the person owes, all of it or a part
  bool is_part_left = false;  // ... and what is left of it is still to be paid
  std::string promise;        // the promise to give it by a day; "" for none

  /// It can be accepted on this day: neither answered nor withdrawn, and its time is not over.
  [[nodiscard]] bool open_on(Date day) const {
    return state == OfferState::made && (!until || day <= *until);
  }

  /// The landlord is bound by it on this day, or has kept to it.
  [[nodiscard]] bool stands_on(Date day) const {
    return open_on(day) || state == OfferState::accepted || state == OfferState::fulfilled;
  }

  /// It was accepted, be it money or anything else, and is neither given, set against what the
  /// person owes nor promised by a day that can still be kept.
  [[nodiscard]] bool owed() const {
    return state == OfferState::broken ||
           (state == OfferState::accepted && (!offset || is_part_left) && promise.empty());
  }
};

/// A marker on the person, decided on this casefile.
struct Restriction {
  std::string marker;
  Texts conditions;
  std::string exactly;  // whom the person may reach, or in which way
  std::optional<Date> review_on;
  std::optional<Instant> notified_at;
  bool ended = false;

  /// The person was told of it, and nobody has ended it since.
  [[nodiscard]] bool active() const { return notified_at && !ended; }

  /// It keeps out what comes on this day: one that nobody looked at again by its day keeps out
  /// nothing after it.
  [[nodiscard]] bool holds_on(Date day) const {
    return active() && (!review_on || day <= *review_on);
  }
};

/// What an outside body ordered.
struct Order {
  std::string id;  // "D1"
  std::string what;
  std::optional<Date> due;
  std::optional<Instant> complied_at;
  bool in_part = false;             // not carried out in full, for a reason that somebody allowed
  std::optional<Instant> ended_at;  // when the body lifted it or put another in its place ...
  std::string replaced_by;          // ... and which: "" where it was lifted

  [[nodiscard]] bool outstanding() const { return !complied_at && !ended_at; }
};

/// What they asked after their first words, of feedback without formal stages.
struct Enquiry {
  std::string id;  // "E2"
  std::string words;
  std::optional<Instant> answered_at;
};

/// What an outside body asked for.
struct BodyRequest {
  std::string id;  // "Q1"
  std::string body;
  std::string asked;
  std::optional<Date> due;  // the day that the body set, where it did
  bool delay_explained = false;
  std::optional<Instant> answered_at;
};

}  // namespace redress::casework
