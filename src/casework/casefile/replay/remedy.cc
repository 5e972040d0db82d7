#include "casework/events/remedy.h"

#include "calendar/london.h"
#include "casework/casefile/numbered.h"
#include "casework/casefile/replay/changes.h"
#include "casework/events/approvals.h"
#include "casework/events/history.h"

namespace redress::casework::changes {

/// Who is content with an outcome takes what was offered with it, be it after the casefile was
/// closed: what they took is still to be given. They are content, wherever it stood before.
void apply(Casefile& casefile, const OfferAccepted&, const Event& envelope) {
  const auto* run = run_of(casefile, casefile.stage);
  const bool is_undecided = run != nullptr && !run->decided_at && !casefile.ended();
  casefile.before_ends.clear();
  if (is_undecided) {  // it goes on there should what was agreed not be kept
    remember_where_it_stands(casefile, envelope);
  }
  for (auto& offer : casefile.offers) {
    if (offer.open_on(calendar::london_day(envelope.occurred_at))) {
      offer.state = OfferState::accepted;
    }
  }
  if (casefile.procedure != ProcedureState::exhausted) {
    end(casefile, ProcedureState::resolved, envelope.occurred_at);
  }
  casefile.closed_at.reset();
}

void apply(Casefile& casefile, const PromiseMade& event, const Event&) {
  casefile.promises.push_back(
      {.id = event.promise, .what = event.what, .owner = event.owner, .by = event.by});
  if (auto* offer = numbered(casefile.offers, event.offer)) {
    offer->promise = event.promise;
  }
}

namespace {

/// What becomes of a promise becomes of the offer that it carries out, also where it is kept after
/// all.
void settle_offer(Casefile& casefile, const std::string& promise, OfferState state) {
  for (auto& offer : casefile.offers) {
    if (offer.promise == promise &&
        (offer.state == OfferState::accepted || offer.state == OfferState::broken)) {
      offer.state = state;
    }
  }
}

}  // namespace

void apply(Casefile& casefile, const PromiseDone& event, const Event& envelope) {
  for (auto& promise : casefile.promises) {
    if (promise.id == event.promise && promise.can_be_kept()) {
      promise.done_at = envelope.occurred_at;
      promise.shown_by = event.shown_by;
      settle_offer(casefile, promise.id, OfferState::fulfilled);
    }
  }
}

void apply(Casefile& casefile, const PromiseEnded& event, const Event&) {
  for (auto& promise : casefile.promises) {
    if (promise.id == event.promise && promise.outstanding()) {
      promise.ended = event.how;
      promise.why_ended = event.reason;
      promise.is_waived = event.how == kPromiseWaived;
      settle_offer(casefile, promise.id,
                   event.how == kPromiseWaived ? OfferState::let_go : OfferState::broken);
    }
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
                                .promise = event.promise,
                                .conditions = event.conditions,
                                .exactly = event.exactly,
                                .review_on = event.review_on,
                                .extent = event.extent,
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

void apply(Casefile& casefile, const ApprovalUsed& event, const Event&) {
  if (auto* approval = numbered(casefile.approvals, event.request)) {
    approval->used = true;
  }
}

void apply(Casefile& casefile, const RemedyOffered& event, const Event&) {
  casefile.offers.push_back({.id = event.offer,
                             .stage = event.stage,
                             .remedy = event.remedy,
                             .amount = event.amount,
                             .what = event.what,
                             .until = event.until});
}

void apply(Casefile& casefile, const OfferAnswered& event, const Event&) {
  if (auto* offer = numbered(casefile.offers, event.offer)) {
    offer->state = event.answer == "accepted" ? OfferState::accepted
                   : event.answer == kLetGo   ? OfferState::let_go
                                              : OfferState::declined;
    if (offer->state == OfferState::accepted) {  // it is still to be given
      casefile.closed_at.reset();
    }
  }
}

void apply(Casefile& casefile, const OfferWithdrawn& event, const Event&) {
  if (auto* offer = numbered(casefile.offers, event.offer)) {
    offer->state = OfferState::withdrawn;
  }
}

void apply(Casefile& casefile, const OfferFulfilled& event, const Event&) {
  if (auto* offer = numbered(casefile.offers, event.offer)) {
    offer->state = OfferState::fulfilled;
  }
}

void apply(Casefile& casefile, const OffsetMade& event, const Event&) {
  if (auto* offer = numbered(casefile.offers, event.offer)) {
    offer->offset = true;
    offer->is_part_left = event.amount && offer->amount && *event.amount < *offer->amount;
  }
}

}  // namespace redress::casework::changes
