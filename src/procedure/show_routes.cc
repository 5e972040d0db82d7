#include <fmt/format.h>

#include "base/text.h"
#include "procedure/phrases.h"
#include "procedure/show_parts.h"

namespace redress::procedure {

void show_routes(Page& page, const Edition& edition) {
  page.heading("Ways to outside bodies");
  for (const auto& route : edition.routes) {
    page.line(1, with_clause(route.name, route.source));
    page.fact(2, "Open", opening_in_words(route, edition));
    page.fact(2, "Closes", closing_in_words(route, edition));
    page.fact(2, "For", applies_to(route.when, edition));
    page.fact(2, "Needs", joined(route.needs, "; "));
    if (route.with_consent) {
      page.line(2, "Passed on only with the person's consent on record.");
    }
    if (const auto* body = edition.body(route.body)) {
      page.fact(2, body->name,
                body->contact.empty() ? "no address is printed" : joined(body->contact, ", "));
      show_source(page, 3, body->source);
    }
    if (route.law_until) {
      page.line(2, fmt::format("No longer law from {}.", calendar::to_words(*route.law_until)));
    }
    page.fact(2, "For staff", route.staff_note);
    show_source(page, 2, route.source);
  }
}

}  // namespace redress::procedure
