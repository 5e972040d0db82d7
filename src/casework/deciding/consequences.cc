#include "casework/deciding/consequences.h"

#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/casefile/taking_back.h"
#include "casework/events/events.h"
#include "casework/events/history.h"
#include "casework/rules/edges.h"
#include "casework/rules/numbering.h"
#include "casework/rules/remedy/offers.h"
#include "casework/rules/situation.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

// What follows automatically from a fact. From these: nothing.
template <class E>
  requires(is_among<E>(
      TypeList<Received, Corrected, Classified, Linked, PetitionAssessed, DayFound, FactFound,
               Redirected, Admitted, LateAccepted, InformalOpened, InformalOffer, InformalLapsed,
               Registered, ComplainantJoined, ComplainantLeft, ComplainantChosen, ConsentRecorded,
               RepresentativeAdded, AuthorityRecorded, RepresentationEnded, NeedsRecorded,
               AdvocateChecked, MarkerApproved, MarkerNotified, MarkerReviewed, SideRecorded,
               MadeConfidential, ConfidentialityEnded, OpenedInEmergency, Allocated, Contact,
               AckSent, CheckCompleted, EvidenceAdded, MediationOffered, MediationHeld,
               DecisionProposed, DecisionExplained, CommentOpportunity, CommentRecorded, Copied,
               HoldingSent, Extended, ClockPaused, ClockResumed, StageBegun, EscalationRequested,
               EscalationAccepted, PanelOffered, FormSent, FormReceived, HearingDecided,
               PanelAppointed, PaperworkSent, HearingArranged, HearingMoved, HearingHeld,
               ApprovalRequested, ApprovalGranted, ApprovalDeclined, ApprovalUsed, Consulted,
               RemedyOffered, OfferAnswered, OfferWithdrawn, OfferFulfilled, OffsetMade,
               OfferAccepted, PromiseMade, PromiseDone, PromiseEnded, DpReferred, DpPassedOn,
               DpDeclined, ReferredOutside, OmbRequested, OmbExplained, OmbRevised, OmbSupplied,
               OmbDetermined, OmbOrder, OmbOrderEnded, DeterminationComplied, WindowClosed,
               ReplyAsked, Unanswered, ExpectedDatePassed, Exhausted, LearningLogged,
               ResponseReviewed, SuggestionConsidered, FeedbackAnswered, EnquiryMade,
               ComplimentShared, FeedbackPublished, Withdrawn, Merged, EditionChanged, Closed,
               Reopened, TakenBack, Noted, Erased>{}))
std::vector<EventBody> consequences(const E&, const Situation&) {
  return {};
}

/// What follows a decision by itself, as things stand: the next stage or, where no stage is left,
/// the end of the procedure.
std::vector<EventBody> after_decision(const Casefile& decided, const Situation& here) {
  if (const auto* way = way_by_itself(decided, here)) {
    return {StageBegun{.stage = way->to, .from = decided.stage}};
  }
  if (leads_on(decided, here)) {
    return {};
  }
  return {Exhausted{.stage = decided.stage}};
}

std::vector<EventBody> consequences(const DecisionIssued& decision, const Situation& here) {
  if (!here.edition.stage(decision.stage)) {
    return {};
  }
  Casefile decided = here.casefile;
  evolve(decided, {.body = decision, .occurred_at = here.circumstances.occurred_at});
  return after_decision(decided, here);
}

/// The same run was missed before, on a date that has been put right since.
bool is_owed_for_already(const DeadlineMissed& miss, const Situation& here) {
  return std::ranges::any_of(here.history, [&](const Event& event) {
    const auto* before = event.body.as<DeadlineMissed>();
    return before && before->stage == miss.stage && before->clock == miss.clock &&
           before->run == miss.run;
  });
}

/// What the person is owed for it, whatever is decided: never more than the edition's most.
std::vector<EventBody> consequences(const DeadlineMissed& miss, const Situation& here) {
  const auto* rule = here.edition.clock(miss.stage, miss.clock);
  if (!rule || !rule->offers || is_owed_for_already(miss, here)) {
    return {};
  }
  const auto left = left_to_offer(rule->offers->remedy, here);
  const auto amount = left ? std::min(*left, rule->offers->amount) : rule->offers->amount;
  if (amount.pence <= 0) {
    return {};
  }
  return {RemedyOffered{
      .offer = next_number("O", &RemedyOffered::offer, here.casefile.offers.size(), here),
      .stage = miss.stage,
      .remedy = rule->offers->remedy,
      .ground = "",
      .amount = amount,
      .what = rule->name + " was missed",
      .until = std::nullopt}};
}

// Everything that ends our own process opens the ways outside: nobody is left without one.

/// But for a refusal that the person may have looked at first.
std::vector<EventBody> consequences(const Excluded& excluded, const Situation&) {
  if (!excluded.review.empty()) {
    return {};
  }
  return {Exhausted{.stage = excluded.stage}};
}

std::vector<EventBody> consequences(const EscalationRefused& refused, const Situation&) {
  return {Exhausted{.stage = refused.stage}};
}

std::vector<EventBody> consequences(const ClosedEarly& closed, const Situation& here) {
  std::vector<EventBody> more;
  const auto& grounds = here.edition.grounds;
  const auto ground = std::ranges::find(grounds, closed.ground, &procedure::Term::id);
  if (ground != grounds.end() && ground->ends_offers) {
    for (const auto& offer : here.casefile.offers) {
      if (offer.state == OfferState::made && !offer.offset) {  // what was set off stays given
        more.emplace_back(
            OfferWithdrawn{.offer = offer.id, .reason = ground->name, .mode = closed.mode});
      }
    }
  }
  for (const auto& promise : here.casefile.promises) {
    if (promise.outstanding()) {
      more.emplace_back(PromiseEnded{.promise = promise.id,
                                     .how = std::string(kPromiseBroken),
                                     .reason = closed.reason,
                                     .mode = closed.mode});
    }
  }
  if (!here.casefile.exhausted_at) {
    more.emplace_back(Exhausted{.stage = here.casefile.stage});
  }
  return more;
}

}  // namespace

namespace {

/// What the ways on hang on may be put right, or found out, once it is decided: a casefile that
/// nothing leads on from is never left to wait.
void add_what_follows_now(std::vector<Event>& events, const Situation& here) {
  if (here.casefile.procedure != ProcedureState::decided || events.empty()) {
    return;
  }
  Casefile known = here.casefile;
  History history = here.history;
  for (const auto& event : events) {
    evolve(known, event);
    history.push_back(event);
  }
  if (auto left = without_slips(history)) {
    history = std::move(*left);
    known = replay(history);
  }
  if (known.procedure != ProcedureState::decided || !here.edition.stage(known.stage)) {
    return;
  }
  const Situation now{history,     known,         here.edition,       here.calendar, here.deadlines,
                      here.routes, here.editions, here.circumstances, here.recorded};
  for (auto& body : after_decision(known, now)) {
    Event follows = events.front();
    follows.body = std::move(body);
    events.push_back(std::move(follows));
  }
}

}  // namespace

void add_consequences(std::vector<Event>& events, const Situation& here) {
  const auto facts = events.size();
  for (std::size_t i = 0; i < facts; ++i) {
    for (auto& body :
         visit([&](const auto& fact) { return consequences(fact, here); }, events[i].body)) {
      Event follows = events[i];
      follows.body = std::move(body);
      events.push_back(std::move(follows));
    }
  }
  add_what_follows_now(events, here);
}

}  // namespace redress::casework
