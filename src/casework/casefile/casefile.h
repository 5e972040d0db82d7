#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/casefile/entries.h"
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

/// An end of the person’s own, left again: what it had opened outside by then stays open.
struct UndoneEnd {
  std::string by;  // the name of the event that ways outside count from
  std::string stage;
  Instant at;
  Instant until;
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
  std::string written_to;               // the complainant who is; "" for the first who has not left
  bool was_reachable = false;           // some way to reach one of them has been on record
  std::optional<Instant> person_since;  // when another became the one who is written to
  bool petitioned = false;  // others signed with them: a petition outlives whoever leads it
  std::optional<Date> petition_dated;  // the day on which it was handed in as it is now
  std::vector<Sitting> sittings;
  Texts consents;  // the outside bodies to which the person agrees that it goes
  std::string owner_role;
  Named owner;  // empty while unallocated
  std::vector<Promise> promises;
  std::vector<Approval> approvals;
  std::vector<Representative> representatives;
  std::vector<Offer> offers;
  std::vector<Restriction> restrictions;
  std::optional<Confidentiality> confidential;  // unset: all staff may see it
  std::vector<Order> orders;
  std::vector<BodyRequest> body_requests;
  std::vector<Enquiry> enquiries;      // beside the first words
  std::optional<Instant> answered_at;  // when the first words were answered
  Texts raised;    // kinds of feedback that came up in it and are not linked to it yet
  Texts admitted;  // entry rules despite which it was accepted
  std::optional<Instant> admitted_at;        // ... the last of them
  std::map<std::string, std::string> facts;  // of the edition, as last found
  std::map<std::string, Date> days;          // the same
  std::string review_at;       // the stage at which a refusal to take it up may be looked at
  bool repeats_ended = false;  // repeats a casefile whose procedure has ended
  /// Where it stood before it was withdrawn, excluded, sent elsewhere, refused the next stage,
  /// closed early or ended in silence, the last of these at the end: it goes on from there when it
  /// is reopened. Empty for any other end.
  std::vector<BeforeEnd> before_ends;
  std::vector<UndoneEnd> undone_ends;
  std::optional<Instant> refused_at;  // when it was not taken up, with a review open
  std::optional<Instant> ended_at;    // when the procedure ended
  std::optional<Instant> exhausted_at;
  std::optional<Instant> asked_in_vain;  // nobody answered what was offered at the end, until then
  std::optional<Instant> closed_at;

  /// What was recorded at receipt, and put right since. Who reads it includes received.h.
  [[nodiscard]] const Received& received() const;

  /// When it became a complaint: on receipt, or on a later day for what was something else first.
  [[nodiscard]] Instant complained_at() const;

  /// The same, or the later moment at which a petition held all that it holds now.
  [[nodiscard]] Instant complete_at() const;

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
  /// The same, and the day on which it is looked at again has not passed.
  [[nodiscard]] bool kept_out_by(std::string_view marker, Date on) const;
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
