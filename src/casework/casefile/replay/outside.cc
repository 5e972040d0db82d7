#include "casework/events/outside.h"

#include <algorithm>

#include "casework/casefile/numbered.h"
#include "casework/casefile/replay/changes.h"
#include "casework/events/history.h"

namespace redress::casework::changes {
namespace {

/// The outside state once there is a determination: what is ordered and not done.
void settle_orders(Casefile& casefile) {
  const bool in_part = std::ranges::any_of(casefile.orders, &Order::in_part);
  const bool none_carried_out =
      !casefile.orders.empty() && std::ranges::none_of(casefile.orders, [](const Order& order) {
        return order.complied_at.has_value();
      });
  casefile.outside = casefile.orders_outstanding() || in_part || none_carried_out
                         ? OutsideState::determined
                         : OutsideState::complied;
}

}  // namespace

void apply(Casefile& casefile, const DpReferred&, const Event&) {
  casefile.outside = OutsideState::designated_person;
}

// What a designated person answers may become known after a body took it up: it is with that body.
void apply(Casefile& casefile, const DpPassedOn&, const Event&) {
  if (casefile.outside == OutsideState::designated_person) {
    casefile.outside = OutsideState::passed_on;
  }
}

void apply(Casefile& casefile, const DpDeclined&, const Event&) {
  if (casefile.outside == OutsideState::designated_person) {
    casefile.outside = OutsideState::none;
  }
}

void apply(Casefile& casefile, const ReferredOutside&, const Event&) {
  if (casefile.outside == OutsideState::none ||
      casefile.outside == OutsideState::designated_person) {
    casefile.outside = OutsideState::referred;
  }
}

void apply(Casefile& casefile, const OmbRequested& event, const Event&) {
  casefile.outside = OutsideState::with_body;
  casefile.body_requests.push_back({.id = event.request,
                                    .body = event.body,
                                    .asked = event.asked,
                                    .due = event.due,
                                    .answered_at = {}});
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

void apply(Casefile& casefile, const OmbDetermined&, const Event&) { settle_orders(casefile); }

void apply(Casefile& casefile, const OmbOrder& event, const Event&) {
  casefile.orders.push_back({.id = event.order, .what = event.what, .due = event.due});
  settle_orders(casefile);
}

void apply(Casefile& casefile, const OmbOrderEnded& event, const Event& envelope) {
  if (auto* order = numbered(casefile.orders, event.order)) {
    order->ended_at = envelope.occurred_at;
    order->replaced_by = event.replaced_by;
  }
  settle_orders(casefile);
}

void apply(Casefile& casefile, const DeterminationComplied& event, const Event& envelope) {
  if (auto* order = numbered(casefile.orders, event.order)) {
    order->complied_at = envelope.occurred_at;
    order->in_part = !event.exception.empty();
  }
  settle_orders(casefile);
}

}  // namespace redress::casework::changes
