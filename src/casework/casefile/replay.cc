#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/casefile/numbered.h"
#include "casework/events/events.h"
#include "casework/events/history.h"
#include "procedure/edition.h"

// How each event changes a casefile.
namespace redress::casework {
namespace {

void begin_stage(Casefile& casefile, const std::string& stage, Instant at, bool accepted) {
  casefile.stage = stage;
  casefile.runs.push_back({.stage = stage, .started_at = at, .accepted = accepted});
  casefile.ended_at.reset();
  casefile.closed_at.reset();
  casefile.before_end.reset();
}

/// Marks an end that may prove a slip, before it comes.
void remember_where_it_stands(Casefile& casefile) {
  if (!casefile.ended()) {
    casefile.before_end = casefile.procedure;
  }
}

void end(Casefile& casefile, ProcedureState state, Instant at) {
  casefile.procedure = state;
  casefile.ended_at = at;
}

/// The run that an event's stage names. Histories are folded in any order, so there may be none.
StageRun* run_of(Casefile& casefile, const std::string& stage) {
  const auto found = std::find_if(casefile.runs.begin(), casefile.runs.end(),
                                  [&](const auto& run) { return run.stage == stage; });
  return found == casefile.runs.end() ? nullptr : &*found;
}

/// These record what was done and change nothing about the casefile.
template <class E>
  requires(
      is_among<E>(TypeList<PetitionAssessed, InformalOffer, InformalLapsed, SideRecorded, Contact,
                           AckSent, CheckCompleted, EvidenceAdded, MediationOffered, MediationHeld,
                           DecisionExplained, CommentOpportunity, CommentRecorded, Copied,
                           HoldingSent, Extended, EscalationRefused, PanelOffered, FormSent,
                           FormReceived, PanelAppointed, PaperworkSent, Consulted, OmbRevised,
                           DeadlineMissed, LearningLogged, ResponseReviewed, SuggestionConsidered,
                           FeedbackAnswered, ComplimentShared, FeedbackPublished, Noted, Erased>{}))
void apply(Casefile&, const E&, const Event&) {}

void apply(Casefile& casefile, const Received& event, const Event& envelope) {
  casefile.begun = true;
  casefile.received = event;
  casefile.received_at = envelope.occurred_at;
  casefile.kind = event.kind;
  casefile.tags = event.tags;
}

void apply(Casefile& casefile, const Corrected& event, const Event&) {
  const auto edition = std::move(casefile.received.edition);
  const auto before = casefile.received_at;
  casefile.received = event.now;
  casefile.received.edition = edition;
  casefile.tags = event.now.tags;
  if (!event.received_at) {
    return;
  }
  casefile.received_at = *event.received_at;
  for (auto& run : casefile.runs) {
    if (run.started_at == before) {  // begun as of the receipt
      run.started_at = *event.received_at;
    }
  }
}

void apply(Casefile& casefile, const Classified& event, const Event&) {
  casefile.kind = event.kind;
  casefile.tags = event.tags;
}

void apply(Casefile& casefile, const InformalOpened& event, const Event& envelope) {
  begin_stage(casefile, event.stage, envelope.occurred_at, true);
  casefile.procedure = ProcedureState::informal;
}

void apply(Casefile& casefile, const Registered& event, const Event& envelope) {
  begin_stage(casefile, event.stage, envelope.occurred_at, true);
  casefile.procedure = ProcedureState::open;
}

void apply(Casefile& casefile, const Allocated& event, const Event&) {
  casefile.owner_role = event.role;
  casefile.owner = event.to;
}

void apply(Casefile& casefile, const AdvocateChecked& event, const Event&) {
  if (event.answer == "advocate") {
    casefile.received.represented_by = event.advocate;
  }
}

void apply(Casefile& casefile, const DecisionProposed& event, const Event&) {
  if (auto* run = run_of(casefile, event.stage)) {
    run->proposed = event.outcome;
  }
}

void apply(Casefile& casefile, const DecisionIssued& event, const Event& envelope) {
  if (auto* run = run_of(casefile, event.stage)) {
    run->decided_at = envelope.occurred_at;
    run->outcome = event.outcome;
    run->decided_by = envelope.actor.id;
  }
  casefile.procedure = ProcedureState::decided;
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
    if (promise.id == event.promise && promise.outstanding()) {
      promise.done_at = envelope.occurred_at;
      promise.shown_by = event.shown_by;
    }
  }
}

void apply(Casefile& casefile, const PromiseEnded& event, const Event&) {
  for (auto& promise : casefile.promises) {
    if (promise.id == event.promise && promise.outstanding()) {
      promise.ended = event.how;
      promise.why_ended = event.reason;
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
  if (!casefile.ended()) {  // a person who was content stays so
    end(casefile, ProcedureState::lapsed, envelope.occurred_at);
  }
}

void apply(Casefile& casefile, const Exhausted&, const Event& envelope) {
  end(casefile, ProcedureState::exhausted, envelope.occurred_at);
  casefile.exhausted_at = envelope.occurred_at;
}

void apply(Casefile& casefile, const Excluded&, const Event&) {
  remember_where_it_stands(casefile);  // exhausted follows
}

void apply(Casefile& casefile, const Withdrawn&, const Event& envelope) {
  remember_where_it_stands(casefile);
  end(casefile, ProcedureState::withdrawn, envelope.occurred_at);
}

/// Its matter continues in the other casefile.
void apply(Casefile& casefile, const Merged& event, const Event& envelope) {
  if (!casefile.ended()) {
    end(casefile, ProcedureState::redirected, envelope.occurred_at);
  }
  casefile.merged_into = event.into;
  casefile.closed_at = envelope.occurred_at;
}

void apply(Casefile& casefile, const EditionChanged& event, const Event&) {
  casefile.received.edition = event.to;
}

void apply(Casefile& casefile, const Closed&, const Event& envelope) {
  casefile.closed_at = envelope.occurred_at;
}

void apply(Casefile& casefile, const Linked& event, const Event&) {
  casefile.repeats_ended = casefile.repeats_ended || event.relation == "repeat-of-ended";
}

void apply(Casefile& casefile, const Admitted& event, const Event&) {
  casefile.admitted.push_back(event.rule);
}

void apply(Casefile& casefile, const Redirected&, const Event& envelope) {
  remember_where_it_stands(casefile);
  end(casefile, ProcedureState::redirected, envelope.occurred_at);
}

/// What lapsed continues from where it stood.
void apply(Casefile& casefile, const LateAccepted& event, const Event&) {
  if (casefile.procedure == ProcedureState::lapsed) {
    const auto* run = casefile.run(event.stage);
    casefile.procedure = run && run->decided_at ? ProcedureState::decided : ProcedureState::open;
    casefile.ended_at.reset();
  }
}

void apply(Casefile& casefile, const RepresentativeAdded& event, const Event&) {
  casefile.representatives.push_back(
      {.id = event.representative, .who = event.who, .capacity = event.capacity});
}

void apply(Casefile& casefile, const AuthorityRecorded& event, const Event&) {
  if (auto* representative = numbered(casefile.representatives, event.representative)) {
    representative->has_authority = true;
  }
}

void apply(Casefile& casefile, const MarkerApproved& event, const Event&) {
  casefile.restrictions.push_back(
      {.marker = event.marker, .conditions = event.conditions, .review_on = event.review_on});
}

/// The latest restriction by this marker that has not ended.
Restriction* restriction(Casefile& casefile, const std::string& marker) {
  const auto found =
      std::find_if(casefile.restrictions.rbegin(), casefile.restrictions.rend(),
                   [&](const auto& one) { return one.marker == marker && !one.ended; });
  return found == casefile.restrictions.rend() ? nullptr : &*found;
}

void apply(Casefile& casefile, const MarkerNotified& event, const Event& envelope) {
  if (auto* one = restriction(casefile, event.marker)) {
    one->notified_at = envelope.occurred_at;
  }
}

void apply(Casefile& casefile, const MarkerReviewed& event, const Event&) {
  if (auto* one = restriction(casefile, event.marker)) {
    one->ended = event.result == "ended";
    one->review_on = event.review_on;
  }
}

void apply(Casefile& casefile, const ApprovalRequested& event, const Event& envelope) {
  casefile.approvals.push_back({.id = event.request,
                                .authority = event.authority,
                                .stage = event.stage,
                                .of = event.of,
                                .what = event.what,
                                .amount = event.amount,
                                .ground = event.ground,
                                .requested_by = envelope.actor.id});
}

void apply(Casefile& casefile, const ApprovalGranted& event, const Event& envelope) {
  if (auto* approval = numbered(casefile.approvals, event.request)) {
    approval->answers.push_back({.role = event.role, .by = envelope.actor.id, .yes = true});
  }
}

void apply(Casefile& casefile, const ApprovalDeclined& event, const Event& envelope) {
  if (auto* approval = numbered(casefile.approvals, event.request)) {
    approval->answers.push_back({.role = event.role, .by = envelope.actor.id, .yes = false});
  }
}

void apply(Casefile& casefile, const RemedyOffered& event, const Event&) {
  casefile.offers.push_back({.id = event.offer,
                             .stage = event.stage,
                             .remedy = event.remedy,
                             .amount = event.amount,
                             .what = event.what,
                             .request = event.request});
}

void apply(Casefile& casefile, const OffsetMade& event, const Event&) {
  if (auto* offer = numbered(casefile.offers, event.offer)) {
    offer->offset = true;
  }
}

void apply(Casefile& casefile, const OmbRequested& event, const Event&) {
  casefile.outside = OutsideState::with_body;
  casefile.body_requests.push_back(
      {.id = event.request, .body = event.body, .asked = event.asked, .answered_at = {}});
}

void apply(Casefile& casefile, const OmbExplained& event, const Event&) {
  if (auto* request = numbered(casefile.body_requests, event.request)) {
    request->delay_explained = true;
  }
}

void apply(Casefile& casefile, const OmbSupplied& event, const Event& envelope) {
  if (auto* request = numbered(casefile.body_requests, event.request)) {
    request->answered_at = envelope.occurred_at;
  }
}

/// The outside state once there is a determination: what is ordered and not done.
void settle_orders(Casefile& casefile) {
  casefile.outside =
      casefile.orders_outstanding() ? OutsideState::determined : OutsideState::complied;
}

void apply(Casefile& casefile, const OmbDetermined&, const Event&) { settle_orders(casefile); }

void apply(Casefile& casefile, const OmbOrder& event, const Event&) {
  casefile.orders.push_back({.id = event.order, .what = event.what, .due = event.due});
  settle_orders(casefile);
}

void apply(Casefile& casefile, const DeterminationComplied& event, const Event& envelope) {
  if (auto* order = numbered(casefile.orders, event.order)) {
    order->complied_at = envelope.occurred_at;
  }
  settle_orders(casefile);
}

void apply(Casefile& casefile, const ClosedEarly&, const Event& envelope) {
  casefile.closed_at = envelope.occurred_at;
}

void apply(Casefile& casefile, const Reopened&, const Event&) {
  casefile.closed_at.reset();
  if (casefile.before_end) {
    casefile.procedure = *casefile.before_end;
    casefile.before_end.reset();
    casefile.ended_at.reset();
    casefile.exhausted_at.reset();
  }
}

}  // namespace

void evolve(Casefile& casefile, const Event& event) {
  visit([&](const auto& body) { apply(casefile, body, event); }, event.body);
}

Casefile replay(const History& history) {
  Casefile casefile;
  for (const auto& event : history) {
    evolve(casefile, event);
  }
  return casefile;
}

}  // namespace redress::casework
