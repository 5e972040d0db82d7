#include "casework/casefile.h"

#include <algorithm>

namespace redress::casework {

std::string_view word_of(ProcedureState state) {
  switch (state) {
    case ProcedureState::triage:
      return "triage";
    case ProcedureState::informal:
      return "informal";
    case ProcedureState::requested:
      return "requested";
    case ProcedureState::open:
      return "open";
    case ProcedureState::decided:
      return "decided";
    case ProcedureState::resolved:
      return "resolved";
    case ProcedureState::exhausted:
      return "exhausted";
    case ProcedureState::lapsed:
      return "lapsed";
    case ProcedureState::withdrawn:
      return "withdrawn";
  }
  return "";
}

std::string_view word_of(WorkState state) {
  switch (state) {
    case WorkState::open:
      return "open";
    case WorkState::work_outstanding:
      return "work-outstanding";
    case WorkState::closed:
      return "closed";
  }
  return "";
}

std::string_view word_of(OutsideState state) {
  switch (state) {
    case OutsideState::none:
      return "none";
    case OutsideState::designated_person:
      return "designated-person";
    case OutsideState::passed_on:
      return "passed-on";
    case OutsideState::referred:
      return "referred";
  }
  return "";
}

bool Casefile::promises_outstanding() const {
  return std::any_of(promises.begin(), promises.end(),
                     [](const auto& promise) { return !promise.done_at; });
}

WorkState Casefile::work() const {
  if (closed_at) {
    return WorkState::closed;
  }
  return ended() && promises_outstanding() ? WorkState::work_outstanding : WorkState::open;
}

const StageRun* Casefile::run(std::string_view stage_id) const {
  const auto found = std::find_if(runs.begin(), runs.end(),
                                  [&](const auto& run) { return run.stage == stage_id; });
  return found == runs.end() ? nullptr : &*found;
}

std::string Casefile::stage_at(Instant moment) const {
  std::string at;
  for (const auto& run : runs) {
    if (run.started_at <= moment) {
      at = run.stage;
    }
  }
  return at;
}

namespace {

void begin_stage(Casefile& casefile, const std::string& stage, Instant at, bool accepted) {
  casefile.stage = stage;
  casefile.runs.push_back({.stage = stage, .started_at = at, .accepted = accepted});
  casefile.ended_at.reset();
  casefile.closed_at.reset();
}

void end(Casefile& casefile, ProcedureState state, Instant at) {
  casefile.procedure = state;
  casefile.ended_at = at;
}

/// The run an event's stage names. A history in any order is folded, so there may be none.
StageRun* run_of(Casefile& casefile, const std::string& stage) {
  const auto found = std::find_if(casefile.runs.begin(), casefile.runs.end(),
                                  [&](const auto& run) { return run.stage == stage; });
  return found == casefile.runs.end() ? nullptr : &*found;
}

void apply(Casefile& casefile, const Received& event, const Event& envelope) {
  casefile.begun = true;
  casefile.received = event;
  casefile.received_at = envelope.occurred_at;
  casefile.kind = event.kind;
  casefile.tags = event.tags;
}

void apply(Casefile& casefile, const Classified& event, const Event&) {
  casefile.kind = event.kind;
  casefile.tags = event.tags;
}

void apply(Casefile& casefile, const InformalOpened& event, const Event& envelope) {
  begin_stage(casefile, event.stage, envelope.occurred_at, true);
  casefile.procedure = ProcedureState::informal;
}

void apply(Casefile&, const InformalOffer&, const Event&) {}

void apply(Casefile&, const InformalLapsed&, const Event&) {}

void apply(Casefile& casefile, const Registered& event, const Event& envelope) {
  begin_stage(casefile, event.stage, envelope.occurred_at, true);
  casefile.procedure = ProcedureState::open;
}

void apply(Casefile& casefile, const Allocated& event, const Event&) {
  casefile.owner_role = event.role;
  casefile.owner = event.to;
}

void apply(Casefile&, const Contact&, const Event&) {}

void apply(Casefile&, const AckSent&, const Event&) {}

void apply(Casefile& casefile, const AdvocateChecked& event, const Event&) {
  if (event.answer == "advocate") {
    casefile.received.represented_by = event.advocate;
  }
}

void apply(Casefile&, const MediationOffered&, const Event&) {}

void apply(Casefile& casefile, const DecisionProposed& event, const Event&) {
  if (auto* run = run_of(casefile, event.stage)) {
    run->proposed = event.outcome;
  }
}

void apply(Casefile&, const DecisionExplained&, const Event&) {}

void apply(Casefile&, const CommentOpportunity&, const Event&) {}

void apply(Casefile&, const CommentRecorded&, const Event&) {}

void apply(Casefile& casefile, const DecisionIssued& event, const Event& envelope) {
  if (auto* run = run_of(casefile, event.stage)) {
    run->decided_at = envelope.occurred_at;
    run->outcome = event.outcome;
    run->decided_by = envelope.actor.id;
  }
  casefile.procedure = ProcedureState::decided;
}

void apply(Casefile&, const HoldingSent&, const Event&) {}

void apply(Casefile&, const Extended&, const Event&) {}

void apply(Casefile& casefile, const EscalationRequested& event, const Event& envelope) {
  begin_stage(casefile, event.stage, envelope.occurred_at, false);
  casefile.procedure = ProcedureState::requested;
  casefile.owner.clear();
  casefile.owner_role.clear();
}

void apply(Casefile& casefile, const EscalationAccepted& event, const Event&) {
  if (auto* run = run_of(casefile, event.stage)) {
    run->accepted = true;
  }
  casefile.procedure = ProcedureState::open;
}

void apply(Casefile&, const PanelOffered&, const Event&) {}

void apply(Casefile&, const FormSent&, const Event&) {}

void apply(Casefile&, const FormReceived&, const Event&) {}

void apply(Casefile& casefile, const HearingDecided& event, const Event&) {
  if (auto* run = run_of(casefile, event.stage)) {
    run->hearing = event.answer;
  }
}

void apply(Casefile& casefile, const HearingHeld& event, const Event&) {
  if (auto* run = run_of(casefile, event.stage)) {
    run->hearing_held = true;
  }
}

void apply(Casefile& casefile, const OfferAccepted&, const Event& envelope) {
  if (casefile.procedure != ProcedureState::exhausted) {
    end(casefile, ProcedureState::resolved, envelope.occurred_at);
  }
}

void apply(Casefile& casefile, const PromiseMade& event, const Event&) {
  casefile.promises.push_back(
      {.id = event.promise, .what = event.what, .owner = event.owner, .by = event.by});
}

void apply(Casefile& casefile, const PromiseDone& event, const Event& envelope) {
  for (auto& promise : casefile.promises) {
    if (promise.id == event.promise && !promise.done_at) {
      promise.done_at = envelope.occurred_at;
      promise.shown_by = event.shown_by;
    }
  }
}

void apply(Casefile& casefile, const DpReferred&, const Event&) {
  casefile.outside = OutsideState::designated_person;
}

void apply(Casefile& casefile, const DpPassedOn&, const Event&) {
  casefile.outside = OutsideState::passed_on;
}

void apply(Casefile& casefile, const DpDeclined&, const Event&) {
  casefile.outside = OutsideState::none;
}

void apply(Casefile& casefile, const ReferredOutside&, const Event&) {
  if (casefile.outside == OutsideState::none) {  // a designated person's answer is still awaited
    casefile.outside = OutsideState::referred;
  }
}

void apply(Casefile& casefile, const WindowClosed&, const Event& envelope) {
  if (!casefile.ended()) {  // who was content stays so
    end(casefile, ProcedureState::lapsed, envelope.occurred_at);
  }
}

void apply(Casefile&, const DeadlineMissed&, const Event&) {}

void apply(Casefile& casefile, const Exhausted&, const Event& envelope) {
  end(casefile, ProcedureState::exhausted, envelope.occurred_at);
  casefile.exhausted_at = envelope.occurred_at;
}

void apply(Casefile& casefile, const Withdrawn&, const Event& envelope) {
  end(casefile, ProcedureState::withdrawn, envelope.occurred_at);
}

void apply(Casefile& casefile, const Closed&, const Event& envelope) {
  casefile.closed_at = envelope.occurred_at;
}

void apply(Casefile&, const Noted&, const Event&) {}

}  // namespace

void evolve(Casefile& casefile, const Event& event) {
  std::visit([&](const auto& body) { apply(casefile, body, event); }, event.body);
}

Casefile replay(const History& history) {
  Casefile casefile;
  for (const auto& event : history) {
    evolve(casefile, event);
  }
  return casefile;
}

}  // namespace redress::casework
