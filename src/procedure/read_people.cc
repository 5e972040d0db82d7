#include <fmt/format.h>

#include "procedure/parts.h"

// Who speaks for whom, many people in one petition, restrictions on a person, and what runs beside
// the procedure.
namespace redress::procedure {

namespace {

Capacity read_capacity(const std::string& id, TableReader& table) {
  static const std::vector<std::string> kAuthorities = {"recorded", "signed"};
  Capacity capacity;
  capacity.id = id;
  capacity.name = table.needed_text("name");
  capacity.grounds = table.references(Named::ground, "grounds");
  capacity.bars = table.texts("bars");
  if (const auto authority = table.choice("authority", kAuthorities, "authority")) {
    capacity.authority =
        *authority == "recorded" ? AuthorityToAct::recorded : AuthorityToAct::signed_paper;
  }
  capacity.source = table.source();
  table.finish();
  return capacity;
}

MarkerRule read_marker(const std::string& id, TableReader& table) {
  MarkerRule marker;
  marker.id = id;
  marker.name = table.needed_text("name");
  marker.conditions = table.texts("conditions");
  marker.entry = table.reference(Named::entry, "entry");
  marker.checks = table.references(Named::check, "checks");
  marker.source = table.source();
  table.finish();
  return marker;
}

SideProcedure read_side(const std::string& id, TableReader& table) {
  SideProcedure side;
  side.id = id;
  side.name = table.needed_text("name");
  if (table.need("seen_by") != nullptr) {
    side.seen_by = table.references(Named::role, "seen_by");
  }
  side.source = table.source();
  table.finish();
  return side;
}

}  // namespace

void read_capacities(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.find("representation"), "[representation]", findings,
             [&](const std::string& id, const Node& node) {
               findings.expect_plain("representation", id, key_place_of(node));
               TableReader table(node, fmt::format("[representation.{}]", id), findings);
               edition.capacities.push_back(read_capacity(id, table));
             });
}

void read_petition(TableReader& root, Edition& edition, Findings& findings) {
  const Node* node = root.find("petition");
  if (node == nullptr) {
    return;
  }
  findings.refer(Named::kind, "petition", key_place_of(*node));
  TableReader table(*node, "[petition]", findings);
  PetitionTest test;
  for (const auto& [key, number] : {std::pair{"signatures", &PetitionTest::signatures},
                                    std::pair{"households", &PetitionTest::households}}) {
    if (table.need(key) != nullptr) {
      test.*number = table.positive_number(key).value_or(0);
    }
  }
  test.statement = table.texts("statement");
  test.without_lead = table.text("without_lead");
  test.source = table.source();
  table.finish();
  edition.petition = std::move(test);
}

void read_markers(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.find("marker"), "[marker]", findings,
             [&](const std::string& id, const Node& node) {
               findings.define(Named::marker, id, key_place_of(node));
               TableReader table(node, fmt::format("[marker.{}]", id), findings);
               edition.markers.push_back(read_marker(id, table));
             });
}

void read_sides(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.find("side"), "[side]", findings, [&](const std::string& id, const Node& node) {
    findings.expect_plain("side procedure", id, key_place_of(node));
    TableReader table(node, fmt::format("[side.{}]", id), findings);
    edition.sides.push_back(read_side(id, table));
  });
}

}  // namespace redress::procedure
