#include <fmt/format.h>

#include "procedure/parts.h"

namespace redress::procedure {

namespace {

bool is_not_set(TableReader& table, std::string_view key) {
  const Node* node = table.find(key, "\"not set\"");
  const auto* words = node == nullptr ? nullptr : std::get_if<std::string>(&node->value);
  return words != nullptr && *words == "not set";
}

std::vector<OwnersWhen> read_owners_when(TableReader& stage, Findings& findings) {
  std::vector<OwnersWhen> all;
  const Node* node = stage.find("owner_when", "list of tables");
  const auto* list = node == nullptr ? nullptr : std::get_if<Array>(&node->value);
  if (node != nullptr && (list == nullptr || list->empty())) {
    stage.wrong(*node,
                "'owner_when' must be a list, [{ roles = [\"officer\"], when = { kind = "
                "[\"petition\"] } }]");
  }
  static const Array kNone;
  for (const auto& one : list == nullptr ? kNone : *list) {
    TableReader table(one, "'owner_when'", findings);
    OwnersWhen owners;
    if (table.need("roles") != nullptr) {
      owners.roles = table.references(Named::role, "roles");
    }
    if (table.need("when") != nullptr) {
      owners.when = read_condition_without_act(table, findings);
    }
    table.finish();
    all.push_back(std::move(owners));
  }
  return all;
}

Stage read_stage(const StageId& id, const Node& node, Findings& findings) {
  constexpr std::array<Spelling<Admits>, 2> kAdmits = {
      {{"on-request", Admits::on_request}, {"on-acceptance", Admits::on_acceptance}}};
  constexpr std::array<Spelling<SameDecider>, 2> kSameDecider = {
      {{"may", SameDecider::may}, {"must", SameDecider::must}}};
  TableReader table(node, fmt::format("[stage.{}]", id), findings);
  findings.define(Named::stage, id, key_place_of(node));
  Stage stage;
  stage.id = id;
  stage.name = table.needed_text("name");
  stage.aliases = table.texts("aliases");
  stage.informal = table.flag("informal");
  stage.needs_wish = !table.flag("without_wish");
  stage.owner = table.references(Named::role, "owner");
  stage.owner_when = read_owners_when(table, findings);
  stage.decides = table.references(Named::role, "decides");
  stage.copied = table.references(Named::role, "copied");
  stage.admits = table.spelled("admits", kAdmits, Admits::on_request);
  const bool outcomes_not_set = is_not_set(table, "outcomes");
  if (!outcomes_not_set) {
    stage.outcomes = table.references(Named::outcome, "outcomes");
  }
  stage.options = table.texts("options");
  stage.acts = read_acts(table, findings);
  stage.same_decider = table.spelled("same_decider", kSameDecider, SameDecider::never);
  stage.source = table.source();
  stage.next = read_edges(table, "next", true, stage.source, findings);
  stage.clocks = read_clocks(table, id, findings);
  stage.before = read_before(table, findings);
  stage.authorities = read_authorities(table, id, findings);
  stage.panel = read_panel(table, findings);
  stage.refuse = read_refusal(table, findings);
  if (!stage.informal && !outcomes_not_set) {
    table.need_one_of({"outcomes"}, fmt::format("{} has no outcomes; a decision needs at least one",
                                                table.name()));
  }
  table.finish();
  return stage;
}

}  // namespace

void read_stages(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.need("stage"), "[stage]", findings, [&](const std::string& id, const Node& node) {
    edition.stages.push_back(read_stage(id, node, findings));
  });
}

std::vector<ActName> read_acts(TableReader& table, Findings& findings) {
  return table.choices("optional act", findings.words().optional_acts, "acts");
}

}  // namespace redress::procedure
