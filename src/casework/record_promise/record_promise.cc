#include "casework/record_promise/record_promise.h"

namespace redress::casework {

std::optional<Refusal> RecordPromise::barred(const Situation& here) {
  return unless_not_closed(here);
}

Decision RecordPromise::decide(const Situation& here) const {
  return facts(PromiseMade{.promise = "P" + std::to_string(here.casefile.promises.size() + 1),
                           .what = what,
                           .owner = owner,
                           .by = by});
}

}  // namespace redress::casework
