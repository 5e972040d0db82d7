#include "casework/events/stage.h"

#include "calendar/london.h"
#include "casework/casefile/numbered.h"
#include "casework/casefile/replay/changes.h"
#include "casework/events/decision.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"

namespace redress::casework::changes {
namespace {

/// The open sitting that was held at this moment: the first whose day had come. Another one still
/// stands, until it is held as well or called off. Null where none was arranged for then.
Sitting* sitting_held(Casefile& casefile, const std::string& stage, Instant at) {
  Sitting* held = nullptr;
  for (auto& sitting : casefile.sittings) {
    const bool has_come = sitting.on && *sitting.on <= calendar::london_day(at);
    if (sitting.open && sitting.stage == stage && has_come &&
        (held == nullptr || *sitting.on < *held->on)) {
      held = &sitting;
    }
  }
  return held;
}

}  // namespace

/// A word from the person that came in time, recorded after the end, undoes what rested on their
/// silence.
void apply(Casefile& casefile, const Contact& event, const Event& envelope) {
  if (casefile.procedure == ProcedureState::unanswered && event.from == "complainant" &&
      casefile.ended_at && envelope.occurred_at <= *casefile.ended_at) {
    go_on(casefile);
  }
}

void apply(Casefile& casefile, const Allocated& event, const Event&) {
  casefile.owner_role = event.role;
  casefile.owner = event.to;
}

void apply(Casefile& casefile, const DecisionProposed& event, const Event& envelope) {
  if (auto* run = run_of(casefile, event.stage)) {
    run->proposed = event.outcome;
    run->proposed_by = envelope.actor.id;
  }
}

/// A decision that is put on record after its stage was left, or after an end, changes nothing
/// about where the casefile stands.
void apply(Casefile& casefile, const DecisionIssued& event, const Event& envelope) {
  if (auto* run = run_of(casefile, event.stage)) {
    run->decided_at = envelope.occurred_at;
    run->outcome = event.outcome;
    run->decided_by = envelope.actor.id;
  }
  casefile.raised.insert(casefile.raised.end(), event.raised.begin(), event.raised.end());
  const bool has_ended_since = casefile.ended_at && envelope.occurred_at < *casefile.ended_at;
  if (!has_ended_since && (event.stage == casefile.stage || casefile.run(event.stage) == nullptr)) {
    casefile.procedure = ProcedureState::decided;
  }
}

void apply(Casefile& casefile, const StageBegun& event, const Event& envelope) {
  begin_stage(casefile, event.stage, envelope.occurred_at, true);
  casefile.procedure = ProcedureState::open;
  casefile.owner = {};
  casefile.owner_role.clear();
}

void apply(Casefile& casefile, const EscalationRequested& event, const Event& envelope) {
  begin_stage(casefile, event.stage, envelope.occurred_at, false);
  casefile.procedure = ProcedureState::requested;
  casefile.owner = {};
  casefile.owner_role.clear();
}

void apply(Casefile& casefile, const EscalationAccepted& event, const Event&) {
  if (auto* run = run_of(casefile, event.stage)) {
    run->accepted = true;
  }
  casefile.procedure = ProcedureState::open;
}

/// That the procedure is exhausted follows. Undone, the request stands as before.
void apply(Casefile& casefile, const EscalationRefused&, const Event& envelope) {
  remember_where_it_stands(casefile, envelope);
}

/// A form that came back in time, recorded after the end, undoes what rested on its missing.
void apply(Casefile& casefile, const FormReceived& event, const Event& envelope) {
  if (casefile.procedure == ProcedureState::lapsed && event.stage == casefile.stage &&
      casefile.ended_at && envelope.occurred_at <= *casefile.ended_at) {
    casefile.procedure = ProcedureState::open;
    undo_end(casefile);
    casefile.closed_at.reset();
  }
}

void apply(Casefile& casefile, const HearingDecided& event, const Event&) {
  if (auto* run = run_of(casefile, event.stage)) {
    run->hearing = event.answer;
  }
}

void apply(Casefile& casefile, const HearingArranged& event, const Event&) {
  casefile.sittings.push_back({.id = event.hearing, .stage = event.stage, .on = event.on});
}

void apply(Casefile& casefile, const HearingMoved& event, const Event&) {
  if (auto* sitting = numbered(casefile.sittings, event.hearing)) {
    sitting->on = event.on;
    sitting->open = event.how != "called-off";
  }
}

void apply(Casefile& casefile, const HearingHeld& event, const Event& envelope) {
  if (auto* sitting = sitting_held(casefile, event.stage, envelope.occurred_at)) {
    sitting->open = false;
  }
  if (auto* run = run_of(casefile, event.stage)) {
    run->hearing_held = true;
  }
}

}  // namespace redress::casework::changes
