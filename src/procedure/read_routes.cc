#include <fmt/format.h>

#include "procedure/parts.h"

namespace redress::procedure {

namespace {

Opener read_opener(const Node& node, std::string_view key, Findings& findings) {
  Opener opener;
  opener.on = read_pattern(node, key, findings,
                           [&](TableReader& table) { opener.wait = table.amount("wait"); });
  return opener;
}

std::vector<Opener> read_openers(TableReader& route, std::string_view key, Findings& findings) {
  std::vector<Opener> openers;
  const Node* node = key == "opens" ? route.need(key) : route.find(key);
  if (node == nullptr) {
    return openers;
  }
  const auto* array = std::get_if<Array>(&node->value);
  if (array == nullptr) {
    openers.push_back(read_opener(*node, key, findings));
    return openers;
  }
  if (array->empty()) {
    route.wrong(*node, fmt::format("'{0}' is empty; say which event {0} the route", key));
  }
  for (const auto& item : *array) {
    openers.push_back(read_opener(item, key, findings));
  }
  return openers;
}

Route read_route(const std::string& id, const Node& node, Findings& findings) {
  constexpr std::array<Spelling<RouteForm>, 5> kForms = {
      {{"advice", RouteForm::advice},
       {"designated-person", RouteForm::designated_person},
       {"review", RouteForm::review},
       {"tribunal", RouteForm::tribunal},
       {"other", RouteForm::other}}};
  TableReader table(node, fmt::format("[route.{}]", id), findings);
  findings.define(Named::route, id, key_place_of(node));
  Route route;
  route.id = id;
  route.name = table.needed_text("name");
  if (table.need("form") != nullptr) {
    route.form = table.spelled("form", kForms, RouteForm::other);
  }
  route.body = table.reference(Named::body, "body").value_or("");
  route.opens = read_openers(table, "opens", findings);
  route.closes = read_openers(table, "closes", findings);
  route.when = read_condition_without_act(table, findings);
  route.needs = table.texts("needs");
  route.with_consent = table.flag("with_consent");
  route.law_until = table.date("law_until");
  route.staff_note = table.text("staff_note");
  route.source = table.source();
  table.finish();
  return route;
}

}  // namespace

void read_bodies(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.find("body"), "[body]", findings, [&](const std::string& id, const Node& node) {
    TableReader table(node, fmt::format("[body.{}]", id), findings);
    findings.define(Named::body, id, key_place_of(node));
    OutsideBody body;
    body.id = id;
    body.name = table.needed_text("name");
    body.contact = table.texts("contact");
    body.source = table.source();
    table.finish();
    edition.bodies.push_back(std::move(body));
  });
}

void read_routes(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.find("route"), "[route]", findings, [&](const std::string& id, const Node& node) {
    edition.routes.push_back(read_route(id, node, findings));
  });
}

}  // namespace redress::procedure
