#include <fmt/format.h>

#include "procedure/parts.h"

namespace redress::procedure {

namespace {

/// What the time counts from: words, or an event that Redress sees.
void read_start(TableReader& table, Retention& retention) {
  const Node* node = table.find("from");
  if (node != nullptr && std::holds_alternative<Table>(node->value)) {
    retention.event = read_pattern(*node, "from", table.findings());
  } else {
    retention.from = table.text("from");
  }
  const bool needed = retention.keep == Keep::for_a_time || retention.keep == Keep::until_then;
  if (needed) {
    table.need("from");
  } else if (node != nullptr && retention.keep == Keep::permanent) {
    table.wrong(*node, "what is permanent counts from nothing; leave 'from' out");
  }
}

void read_keep(TableReader& table, Retention& retention) {
  if (table.need("keep") == nullptr) {
    return;
  }
  const auto length = table.amount("keep", {"not set", "permanent", "until then"});
  const auto* words = std::get_if<std::string>(&table.find("keep")->value);
  if (words == nullptr || *words == "not set") {
    return;
  }
  if (*words == "permanent" || *words == "until then") {
    retention.keep = *words == "permanent" ? Keep::permanent : Keep::until_then;
    return;
  }
  retention.keep = Keep::for_a_time;
  retention.length = length.value_or(calendar::Amount{});
}

void read_longer(TableReader& retention_table, Retention& retention) {
  const Node* node = retention_table.find("longer");
  if (node == nullptr) {
    return;
  }
  TableReader table(*node, "'longer'", retention_table.findings());
  Retention::Longer longer;
  if (table.need("up_to") != nullptr) {
    longer.up_to = table.amount("up_to").value_or(calendar::Amount{});
  }
  longer.by = table.references(Named::role, "by");
  table.finish();
  retention.longer = std::move(longer);
  if (retention.keep != Keep::for_a_time) {
    retention_table.wrong(*node,
                          "only what is kept for a time can be kept longer; leave 'longer' "
                          "out");
  }
}

Retention read_one(const std::string& id, const Node& node, Findings& findings) {
  findings.expect_plain("retention", id, key_place_of(node));
  TableReader table(node, fmt::format("[retention.{}]", id), findings);
  Retention retention;
  retention.id = id;
  retention.name = table.needed_text("name");
  read_keep(table, retention);
  read_start(table, retention);
  read_longer(table, retention);
  retention.never_in = table.texts("never_in");
  retention.destroy = table.text("destroy");
  retention.source = table.source();
  table.finish();
  return retention;
}

}  // namespace

void read_retentions(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.find("retention"), "[retention]", findings,
             [&](const std::string& id, const Node& node) {
               edition.retentions.push_back(read_one(id, node, findings));
             });
}

}  // namespace redress::procedure
