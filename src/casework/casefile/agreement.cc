#include "casework/casefile/agreement.h"

#include <algorithm>

#include "casework/events/remedy.h"

namespace redress::casework {

bool stands_as_agreed(const Casefile& casefile) {
  const auto& ends = casefile.before_ends;
  return !ends.empty() && ends.back().by == OfferAccepted::kName &&
         std::ranges::none_of(casefile.promises, [](const Promise& promise) {
           return promise.ended == kPromiseBroken;
         });
}

}  // namespace redress::casework
