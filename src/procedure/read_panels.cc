#include "procedure/parts.h"

// Who hears a stage, and how a request for it is refused.
namespace redress::procedure {

std::optional<Panel> read_panel(TableReader& stage, Findings& findings) {
  const Node* node = stage.find("panel");
  if (node == nullptr) {
    return std::nullopt;
  }
  TableReader table(*node, stage.name_within("panel"), findings);
  Panel panel;
  panel.size = table.positive_number("size");
  panel.pools = table.texts("pools");
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
