#include "casework/stories/sentences.h"

#include <type_traits>

#include "casework/casefile/casefile.h"
#include "casework/casefile/numbered.h"
#include "casework/events/events.h"
#include "casework/rules/standing.h"
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

std::string told(const EventBody& body, const Standing& standing) {
  auto message = sentence(body, standing.edition, *standing.on_routes.edition);
  if (body.is<ComplainantJoined>() || body.is<RepresentativeAdded>()) {
    return render(message);  // it gives them their number
  }
  for (auto& [name, value] : message.values) {
    if (const auto* for_them = standing.casefile.representative(value)) {
      value = for_them->who.name;
    } else if (const auto* one = numbered(standing.casefile.complainants, value)) {
      value = one->who.name;
    }
  }
  return render(message);
}

}  // namespace redress::casework
