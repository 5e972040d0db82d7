#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/events/history.h"

namespace redress::casework {

/// Where the casefile stands in its procedure. `resolved` and all after it are its ends.
enum class ProcedureState {
  triage,       // received, not yet taken up
  informal,     // handled informally, as the person asked
  requested,    // the next stage was asked for and waits to be accepted
  open,         // a formal stage is being worked on
  decided,      // its decision is issued and the person may go on
  refused,      // it was not taken up, and the person may have that looked at
  resolved,     // the person is content
  exhausted,    // no internal step is left: outside rights run from here
  lapsed,       // the right to go on was not used in time
  unanswered,   // nobody answered what was decided or offered; they may still go on
  nobody_left,  // whoever complained died, and nobody carries on
  withdrawn,
  redirected,  // another process took it up
};

/// The work, which is separate: an exhausted casefile may still hold promises to keep.
enum class WorkState { open, work_outstanding, closed };

/// What happens at outside bodies.
enum class OutsideState {
  none,
  designated_person,
  passed_on,
  referred,
  with_body,   // an outside body asked the landlord for something
  determined,  // it decided; its orders may be outstanding, or carried out in part alone
  complied,    // everything it ordered is carried out
};

/// Whether this is the word of an end of the procedure.
[[nodiscard]] bool is_an_end(std::string_view state_word);

/// The stored and shown words of the states ("work-outstanding").
[[nodiscard]] std::string_view word_of(ProcedureState state);
[[nodiscard]] std::string_view word_of(WorkState state);
[[nodiscard]] std::string_view word_of(OutsideState state);

struct Promise {
  std::string id;  // "P1"
  std::string what;
  std::string owner;
  std::optional<Date> by;
  std::optional<Instant> done_at;
  std::string shown_by;
  std::string ended;  // "waived" or "broken" once it is known that it is not kept
  std::string why_ended;

  [[nodiscard]] bool outstanding() const { return !done_at && ended.empty(); }
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
  std::string requested_by;  // the actor's number
  std::vector<ApprovalAnswer> answers;
  bool used = false;  // an act rests on it already

  [[nodiscard]] bool declined() const;
  /// Somebody with this role said yes.
  [[nodiscard]] bool granted_by(std::string_view role) const;
};

/// Somebody who complains. Whoever gave the first words is the first of them.
struct Complainant {
  std::string id;  // "C1"
  Named who;
  std::string contact;
  bool left = false;
};

/// A sitting of a hearing.
struct Sitting {
  std::string id;  // "H1"
  std::string stage;
  std::optional<Date> on;
  bool open = true;  // neither held nor called off
};

/// Who acts for the person.
struct Representative {
  std::string id;  // "R1"
  Named who;
  std::string capacity;
  bool has_authority = false;
  bool ended = false;  // complains now, and speaks for themself
};

/// What became of an offer.
enum class OfferState { made, accepted, declined, withdrawn, fulfilled };

/// Something offered to put matters right.
struct Offer {
  std::string id;  // "O1"
  std::string stage;
  std::string remedy;
  std::optional<Money> amount;
  std::string what;
  std::optional<Date> until;  // the last day on which it can be accepted
  OfferState state = OfferState::made;
  bool offset = false;

  /// It can be accepted on this day: neither answered nor withdrawn, and its time is not over.
  [[nodiscard]] bool open_on(Date day) const {
    return state == OfferState::made && (!until || day <= *until);
  }

  /// The landlord is bound by it on this day, or has kept to it.
  [[nodiscard]] bool stands_on(Date day) const {
    return open_on(day) || state == OfferState::accepted || state == OfferState::fulfilled;
  }

  /// Money that was accepted and is neither paid nor set against what the person owes.
  [[nodiscard]] bool owed() const { return state == OfferState::accepted && amount && !offset; }
};

/// A marker on the person, decided on this casefile.
struct Restriction {
  std::string marker;
  Texts conditions;
  std::string exactly;  // whom the person may reach, or in which way
  std::optional<Date> review_on;
  std::optional<Instant> notified_at;
  bool ended = false;

  [[nodiscard]] bool active() const { return notified_at && !ended; }
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
  bool delay_explained = false;
  std::optional<Instant> answered_at;
};

/// One stage as it ran.
struct StageRun {
  std::string stage;
  Instant started_at;  // asked for, registered or opened informally
  bool accepted = true;
  std::optional<Instant> decided_at;
  std::optional<Instant> ended_at;  // when the procedure ended at it, whatever was asked for since
  std::string outcome;
  std::string decided_by;   // the actor's number
  std::string proposed;     // the outcome last proposed
  std::string proposed_by;  // the actor's number
  std::string hearing;      // "", "hold" or "decline"
  bool hearing_held = false;
};

/// Where a casefile stood before an end that can be undone.
struct BeforeEnd {
  std::string by;  // the name of the event that ended it
  ProcedureState procedure = ProcedureState::triage;
  std::optional<Instant> ended_at;  // when it had come to an end of its own before
  std::optional<Instant> exhausted_at;
  std::optional<Instant> refused_at;
  std::string review_at;
};

/// A piece of feedback under a procedure as its history leaves it. Only replay makes it.
struct Casefile {
  bool begun = false;
  EventBody receipt;    // a `received`: as first recorded, and as it was put right since
  std::string edition;  // the one that governs now
  Instant received_at;
  std::string kind;                     // as classified since
  std::optional<Date> dissatisfied_on;  // when it became a complaint, where that was later
  Texts tags;
  std::string merged_into;  // the casefile this one is part of now; "" for none
  ProcedureState procedure = ProcedureState::triage;
  OutsideState outside = OutsideState::none;
  std::string stage;  // the current one; "" before the first
  std::vector<StageRun> runs;
  Named represented_by;  // who acts for the person, if anyone
  std::vector<Complainant> complainants;
  std::string written_to;      // the complainant who is; "" for the first who has not left
  bool was_reachable = false;  // some way to reach one of them has been on record
  std::vector<Sitting> sittings;
  Texts consents;  // the outside bodies to which the person agrees that it goes
  std::string owner_role;
  Named owner;  // empty while unallocated
  std::vector<Promise> promises;
  std::vector<Approval> approvals;
  std::vector<Representative> representatives;
  std::vector<Offer> offers;
  std::vector<Restriction> restrictions;
  std::vector<Order> orders;
  std::vector<BodyRequest> body_requests;
  std::vector<Enquiry> enquiries;      // beside the first words
  std::optional<Instant> answered_at;  // when the first words were answered
  Texts raised;    // kinds of feedback that came up in it and are not linked to it yet
  Texts admitted;  // entry rules despite which it was accepted
  std::map<std::string, std::string> facts;  // of the edition, as last found
  std::map<std::string, Date> days;          // the same
  std::string review_at;       // the stage at which a refusal to take it up may be looked at
  bool repeats_ended = false;  // repeats a casefile whose procedure has ended
  /// Where it stood before it was withdrawn, excluded, sent elsewhere, refused the next stage,
  /// closed early or ended in silence, the last of these at the end: it goes on from there when it
  /// is reopened. Empty for any other end.
  std::vector<BeforeEnd> before_ends;
  std::optional<Instant> refused_at;  // when it was not taken up, with a review open
  std::optional<Instant> ended_at;    // when the procedure ended
  std::optional<Instant> exhausted_at;
  std::optional<Instant> closed_at;

  /// What was recorded at receipt, and put right since. Who reads it includes received.h.
  [[nodiscard]] const Received& received() const;

  /// When it became a complaint: on receipt, or on a later day for what was something else first.
  [[nodiscard]] Instant complained_at() const;

  /// The complainant who is written to and spoken with; null when none is left. Points into the
  /// casefile.
  [[nodiscard]] const Complainant* lead() const;

  /// None of those who complain has a name.
  [[nodiscard]] bool anonymous() const;

  /// There is a way to reach somebody who complains, or was: that it is lost ends nothing that is
  /// owed to them. A name alone is none; a phone number without a name is one.
  [[nodiscard]] bool contactable() const;

  /// The procedure has come to one of its ends.
  [[nodiscard]] bool ended() const { return procedure >= ProcedureState::resolved; }

  [[nodiscard]] bool promises_outstanding() const;
  [[nodiscard]] bool offers_owed() const;
  [[nodiscard]] bool orders_outstanding() const;
  /// A marker decided on this casefile is in force.
  [[nodiscard]] bool restricted_by(std::string_view marker) const;
  /// The one decided last of those in force under this marker; null for none. Points into the
  /// casefile.
  [[nodiscard]] const Restriction* restriction_in_force(std::string_view marker) const;
  [[nodiscard]] WorkState work() const;
  // What has this number on this casefile; null for none. Points into the casefile.
  [[nodiscard]] const Approval* approval(std::string_view id) const;
  [[nodiscard]] const Representative* representative(std::string_view id) const;
  [[nodiscard]] const Offer* offer(std::string_view id) const;
  /// The run of a stage; null if it never began.
  [[nodiscard]] const StageRun* run(std::string_view stage_id) const;

  /// The current stage's run; null before the first.
  [[nodiscard]] const StageRun* current() const { return run(stage); }

  /// The stage that was current at a moment; "" before the first.
  [[nodiscard]] std::string stage_at(Instant moment) const;
};

/// Folds in one more event; after one that takes something back, replay the history instead.
void evolve(Casefile& casefile, const Event& event);

/// The casefile that a history leaves, without what was taken back. Total: any history gives a
/// casefile, in whatever order its events are, and never a failure.
[[nodiscard]] Casefile replay(const History& history);

}  // namespace redress::casework
