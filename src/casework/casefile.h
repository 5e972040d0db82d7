#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/history.h"

namespace redress::casework {

/// Where the casefile stands in its procedure. `exhausted`, `resolved`, `lapsed` and `withdrawn`
/// are its ends.
enum class ProcedureState {
  triage,     // received, not yet taken up
  informal,   // handled informally, as the person wished
  requested,  // the next stage was asked for and awaits acceptance
  open,       // a formal stage is being worked on
  decided,    // its decision is issued and the person may go on
  resolved,   // the person is content
  exhausted,  // no internal step is left: outside rights run from here
  lapsed,     // the right to go on was not used in time
  withdrawn,
};

/// The work, which is another matter: an exhausted casefile may still hold promises to keep.
enum class WorkState { open, work_outstanding, closed };

/// What happens at outside bodies.
enum class OutsideState { none, designated_person, passed_on, referred };

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
};

/// One stage as it ran.
struct StageRun {
  std::string stage;
  Instant started_at;  // asked for, registered or opened informally
  bool accepted = true;
  std::optional<Instant> decided_at;
  std::string outcome;
  std::string decided_by;  // the actor's id
  std::string proposed;    // the outcome last proposed
  std::string hearing;     // "", "hold" or "decline"
  bool hearing_held = false;
};

/// A piece of feedback under a procedure as its history leaves it. Made by replay and by nothing
/// else.
struct Casefile {
  bool begun = false;
  Received received;  // as first recorded; kind and tags below are as classified since
  Instant received_at;
  std::string kind;
  Texts tags;
  ProcedureState procedure = ProcedureState::triage;
  OutsideState outside = OutsideState::none;
  std::string stage;  // the current one; "" before the first
  std::vector<StageRun> runs;
  std::string owner_role;
  std::string owner;
  std::vector<Promise> promises;
  std::optional<Instant> ended_at;  // when the procedure axis came to its end
  std::optional<Instant> exhausted_at;
  std::optional<Instant> closed_at;

  [[nodiscard]] bool anonymous() const { return received.person.empty(); }

  /// The procedure axis has come to one of its ends.
  [[nodiscard]] bool ended() const { return procedure >= ProcedureState::resolved; }

  [[nodiscard]] bool promises_outstanding() const;
  [[nodiscard]] WorkState work() const;
  /// The run of a stage, if it was ever begun.
  [[nodiscard]] const StageRun* run(std::string_view stage_id) const;

  /// The current stage's run; null before the first.
  [[nodiscard]] const StageRun* current() const { return run(stage); }

  /// The stage that was current at a moment; "" before the first.
  [[nodiscard]] std::string stage_at(Instant moment) const;
};

/// Folds one more event in.
void evolve(Casefile& casefile, const Event& event);

/// The casefile that a history leaves. Total: any order of events gives a casefile, never a
/// failure.
[[nodiscard]] Casefile replay(const History& history);

}  // namespace redress::casework
