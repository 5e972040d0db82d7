#include "casework/stories/sentences.h"

#include <type_traits>

#include "casework/events/events.h"
#include "casework/stories/sentences/parts.h"
#include "procedure/edition.h"

namespace redress::casework {

Message sentence(const EventBody& body, const procedure::Edition& edition,
                 const procedure::Edition& of_routes) {
  return visit(
      [&]<class E>(const E& event) {
        if constexpr (std::is_same_v<E, DpReferred> || std::is_same_v<E, ReferredOutside>) {
          return sentences::words(event, of_routes.route(event.route) ? of_routes : edition);
        } else {
          return sentences::words(event, edition);
        }
      },
      body);
}

}  // namespace redress::casework
