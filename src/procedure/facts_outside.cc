#include <fmt/format.h>

#include "procedure/facts_parts.h"
#include "procedure/phrases.h"

namespace redress::procedure {

namespace {

std::string to_word(RouteForm form) {
  switch (form) {
    case RouteForm::advice:
      return "advice";
    case RouteForm::designated_person:
      return "designated person";
    case RouteForm::review:
      return "review";
    case RouteForm::tribunal:
      return "tribunal";
    case RouteForm::other:
      return "other";
  }
  return "";
}

void add_deemed_delivery(const Edition& edition, Facts& facts) {
  if (edition.deemed_delivery.empty()) {
    return;
  }
  facts.part("deemed-delivery", "Deemed delivery", edition.deemed_delivery_source);
  for (const auto& [mode, days] : edition.deemed_delivery) {
    facts.add(mode, fmt::format("{} working days after sending", days));
  }
}

void add_route(const Route& route, const Edition& edition, Facts& facts) {
  facts.part("route." + route.id, route.name, route.source);
  facts.add("form", to_word(route.form));
  facts.add("body", route.body);
  facts.add("open", opening_in_words(route, edition));
  facts.add("closes", closing_in_words(route, edition));
  facts.add("for", applies_to(route.when, edition));
  facts.add("needs", route.needs);
  facts.add_if("with consent", route.with_consent);
  facts.add("law until", route.law_until ? calendar::to_iso(*route.law_until) : "");
  facts.add("for staff", route.staff_note);
}

}  // namespace

void add_outside(const Edition& edition, Facts& facts) {
  add_deemed_delivery(edition, facts);
  for (const auto& body : edition.bodies) {
    facts.part("body." + body.id, body.name, body.source);
    facts.add("contact", body.contact);
  }
  for (const auto& route : edition.routes) {
    add_route(route, edition, facts);
  }
  for (const auto& reading : edition.readings) {
    facts.part("reading." + reading.id, reading.id, {reading.clause, reading.reading});
    facts.add("issue", reading.issue);
  }
}

}  // namespace redress::procedure
