#include <fmt/format.h>

#include "procedure/parts.h"

namespace redress::procedure {

namespace {

/// { } or { when = {...} }: an award that may be set against what the person owes.
void read_offset(TableReader& remedy_table, Remedy& remedy, Findings& findings) {
  const Node* node = remedy_table.find("offset");
  if (node == nullptr) {
    return;
  }
  TableReader table(*node, "'offset'", findings);
  remedy.offsets_arrears = true;
  remedy.offset_when = read_condition(table, findings);
  table.finish();
  if (!remedy.money) {
    remedy_table.wrong(*node,
                       "only money is set against what is owed; leave 'offset' out, or "
                       "write money = true");
  }
}

Remedy read_remedy(const std::string& id, const Node& node, Findings& findings) {
  TableReader table(node, fmt::format("[remedy.{}]", id), findings);
  findings.define(Named::remedy, id, key_place_of(node));
  Remedy remedy;
  remedy.id = id;
  remedy.name = table.needed_text("name");
  remedy.money = table.flag("money");
  remedy.at_most = table.money("at_most");
  if (remedy.at_most && !remedy.money) {
    table.wrong(*table.find("at_most"),
                "only money has a most; leave 'at_most' out, or write money "
                "= true");
  }
  read_offset(table, remedy, findings);
  remedy.grounds = table.references(Named::ground, "grounds");
  remedy.evidence = table.references(Named::check, "evidence");
  remedy.source = table.source();
  table.finish();
  return remedy;
}

}  // namespace

void read_remedies(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.find("remedy"), "[remedy]", findings,
             [&](const std::string& id, const Node& node) {
               edition.remedies.push_back(read_remedy(id, node, findings));
             });
}

}  // namespace redress::procedure
