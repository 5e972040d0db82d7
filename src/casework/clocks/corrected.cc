#include "casework/clocks/corrected.h"

#include "casework/casefile/taking_back.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"

namespace redress::casework {
namespace {

void put_right(History& history, const Corrected& correction) {
  Event* receipt = nullptr;
  for (auto& event : history) {
    if (event.body.is<Received>()) {
      receipt = &event;
      break;
    }
  }
  if (receipt == nullptr) {
    return;
  }
  auto now = correction.now;
  now.edition = receipt->body.as<Received>()->edition;
  receipt->body = std::move(now);
  if (!correction.received_at) {
    return;
  }
  const auto before = receipt->occurred_at;
  for (auto& event : history) {
    if (event.occurred_at == before) {
      event.occurred_at = *correction.received_at;
    }
  }
}

}  // namespace

CorrectedHistory::CorrectedHistory(const History& history)
    : history_(history), changed_(without_slips(history)) {
  for (const auto& event : history) {
    if (const auto* correction = event.body.as<Corrected>()) {
      if (!changed_) {
        changed_ = history;
      }
      put_right(*changed_, *correction);
    }
  }
}

}  // namespace redress::casework
