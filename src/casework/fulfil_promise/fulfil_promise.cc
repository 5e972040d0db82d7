#include "casework/fulfil_promise/fulfil_promise.h"

namespace redress::casework {

std::optional<Refusal> FulfilPromise::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (here.casefile.promises_outstanding()) {
    return std::nullopt;
  }
  return refusal("no-promise-open", "No promise is outstanding.");
}

Decision FulfilPromise::decide(const Situation&) const {
  return facts(PromiseDone{.promise = promise, .shown_by = shown_by});
}

}  // namespace redress::casework
