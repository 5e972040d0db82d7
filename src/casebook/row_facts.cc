#include "casebook/row_facts.h"

#include <algorithm>
#include <utility>

#include "casework/events/decision.h"
#include "casework/events/fields.h"
#include "casework/events/people.h"

namespace redress::casebook {

std::vector<std::string> bodies_of(const casework::Standing& standing) {
  std::vector<std::string> bodies;
  for (const auto& event : standing.in_force()) {
    if (event.body.is<casework::ConsentRecorded>()) {
      continue;  // it may go there, and has not gone
    }
    for (auto& body : casework::values_of(event.body, "body")) {
      bodies.push_back(std::move(body));
    }
    for (const auto& id : casework::values_of(event.body, "route")) {
      const auto* of_now = standing.on_routes.edition->route(id);
      const auto* route = of_now ? of_now : standing.edition.route(id);
      bodies.push_back(route ? route->body : "");
    }
  }
  std::ranges::sort(bodies);
  const auto again = std::ranges::unique(bodies);
  bodies.erase(again.begin(), again.end());
  std::erase(bodies, "");
  return bodies;
}

const casework::CommentOpportunity* comment_awaited(const casework::History& history) {
  const casework::CommentOpportunity* awaited = nullptr;
  for (const auto& event : history) {
    if (const auto* invited = event.body.as<casework::CommentOpportunity>()) {
      awaited = invited;
    } else if (event.body.is<casework::CommentRecorded>() ||
               event.body.is<casework::DecisionIssued>()) {
      awaited = nullptr;
    }
  }
  return awaited;
}

}  // namespace redress::casebook
