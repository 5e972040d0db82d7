#include <fmt/format.h>

#include "procedure/parts.h"
#include "procedure/words/key_log.h"

// How stages connect.
namespace redress::procedure {

namespace {

Edge read_edge(const Node& node, std::string_view key, bool from_stage, const Source& source,
               Findings& findings) {
  Edge edge;
  edge.source = source;
  if (auto* log = findings.log()) {
    log->is(node, "name, [stage.*]");
  }
  if (const auto* to = std::get_if<std::string>(&node.value)) {
    findings.refer(Named::stage, *to, place_of(node));
    edge.to = *to;
    return edge;
  }
  if (!std::holds_alternative<Table>(node.value)) {
    findings.wrong(place_of(node), fmt::format("'{0}' must be the name of a stage, or {{ to = "
                                               "\"stage-1\", when = {{ ... }} }}",
                                               key));
    return edge;
  }
  TableReader table(node, fmt::format("'{}'", key), findings);
  if (table.need("to") != nullptr) {
    edge.to = table.reference(Named::stage, "to").value_or("");
  }
  edge.when = read_condition_without_act(table, findings);
  if (from_stage) {
    edge.by_itself = table.flag("by_itself");
    edge.needs_reason = table.flag("needs_reason");
    edge.any_time = table.flag("any_time");
    if (edge.by_itself && edge.any_time) {
      table.wrong(*table.find("any_time"),
                  "what begins by itself begins with the decision; leave out 'by_itself' or "
                  "'any_time'");
    }
    if (edge.by_itself && edge.needs_reason) {
      table.wrong(*table.find("needs_reason"),
                  "nobody asks for what begins by itself; leave out 'by_itself' or 'needs_reason'");
    }
  }
  edge.grounds = table.references(Named::ground, "grounds");
  edge.source = table.source_within(source);
  table.finish();
  return edge;
}

}  // namespace

std::vector<Edge> read_edges(TableReader& outer, std::string_view key, bool from_stage,
                             const Source& source, Findings& findings) {
  std::vector<Edge> edges;
  const Node* node = outer.find(key);
  if (node == nullptr) {
    return edges;
  }
  const auto* several = std::get_if<Array>(&node->value);
  if (several == nullptr) {
    edges.push_back(read_edge(*node, key, from_stage, source, findings));
    return edges;
  }
  if (several->empty()) {
    outer.wrong(*node, fmt::format("'{}' is empty; name a stage, or leave it out", key));
  }
  for (const auto& one : *several) {
    edges.push_back(read_edge(one, key, from_stage, source, findings));
  }
  return edges;
}

}  // namespace redress::procedure
