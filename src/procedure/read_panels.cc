#include "procedure/parts.h"

// Who hears a stage, and how a request for it is refused.
#include <algorithm>

#include <fmt/format.h>

namespace redress::procedure {

namespace {

/// How many come from a pool at least: of_each = { "the Board" = 1 }.
void read_of_each(TableReader& table, Panel& panel) {
  const Node* node = table.find("of_each", "pools, each with a whole number");
  const auto* pools = node == nullptr ? nullptr : std::get_if<Table>(&node->value);
  if (node != nullptr && (pools == nullptr || pools->empty())) {
    table.wrong(*node, "'of_each' must name pools with numbers, of_each = { \"the Board\" = 1 }");
  }
  if (pools == nullptr) {
    return;
  }
  constexpr std::int64_t kMostMembers = 20;
  for (const auto& [pool, node_of_pool] : *pools) {
    const auto* least = std::get_if<std::int64_t>(&node_of_pool.value);
    if (std::ranges::find(panel.pools, pool) == panel.pools.end()) {
      table.wrong(node_of_pool, fmt::format("'{}' is none of the 'pools'{}", pool,
                                            suggestion(pool, panel.pools)));
    } else if (least == nullptr || *least < 1 || *least > kMostMembers) {
      table.wrong(node_of_pool,
                  fmt::format("'{}' must be a whole number from 1 to {}", pool, kMostMembers));
    } else {
      panel.of_each[pool] = static_cast<int>(*least);
    }
  }
}

}  // namespace

std::optional<Panel> read_panel(TableReader& stage, Findings& findings) {
  const Node* node = stage.find("panel");
  if (node == nullptr) {
    return std::nullopt;
  }
  TableReader table(*node, stage.name_within("panel"), findings);
  Panel panel;
  panel.size = table.positive_number("size");
  if (const auto least = table.positive_number("at_least")) {
    panel.at_least = true;
    if (panel.size) {
      table.wrong(*table.find("at_least"), "'size' says how many; leave it or 'at_least' out");
    }
    panel.size = least;
  }
  panel.pools = table.texts("pools");
  read_of_each(table, panel);
  panel.chair = table.choice("pool", panel.pools, "chair").value_or("");
  panel.supporters = table.positive_number("supporters");
  panel.role = table.reference(Named::role, "role");
  panel.source = table.source();
  table.finish();
  return panel;
}

std::optional<EscalationRefusal> read_refusal(TableReader& stage, Findings& findings) {
  const Node* node = stage.find("refuse");
  if (node == nullptr) {
    return std::nullopt;
  }
  TableReader table(*node, stage.name_within("refuse"), findings);
  EscalationRefusal refusal;
  refusal.by = table.references(Named::role, "by");
  if (table.need("grounds") != nullptr) {
    refusal.grounds = table.references(Named::ground, "grounds");
  }
  refusal.offers = table.reference(Named::kind, "offers");
  refusal.source = table.source();
  table.finish();
  return refusal;
}

}  // namespace redress::procedure
