#include <fmt/format.h>

#include "procedure/parts.h"

// `when`: to whom, to what or when a rule applies.
namespace redress::procedure {

namespace {

Condition read_one_condition(const Node& node, std::string_view name, Findings& findings);

/// The conditions under `any` or `all`, a list; under `not`, one or a list.
std::vector<Condition> read_inner_conditions(TableReader& table, std::string_view key,
                                             bool may_be_one, Findings& findings) {
  std::vector<Condition> inner;
  const Node* node =
      table.find(key, may_be_one ? "condition, or list of them" : "list of conditions");
  if (node == nullptr) {
    return inner;
  }
  const auto name = fmt::format("'{}'", key);
  const auto* list = std::get_if<Array>(&node->value);
  if (list == nullptr && may_be_one) {
    inner.push_back(read_one_condition(*node, name, findings));
  } else if (list == nullptr || list->empty()) {
    table.wrong(*node, fmt::format("'{0}' must be a list of conditions, {0} = [{{ tag = [...] }}, "
                                   "{{ kind = [...] }}]",
                                   key));
  } else {
    for (const auto& one : *list) {
      inner.push_back(read_one_condition(one, name, findings));
    }
  }
  return inner;
}

/// The values that a fact may have: one text, or a list of them.
std::vector<std::string> read_values_of(const std::string& fact, const Node& node,
                                        Findings& findings) {
  const auto* list = std::get_if<Array>(&node.value);
  const Array one = list == nullptr ? Array{node} : Array{};
  std::vector<std::string> values;
  for (const auto& item : list == nullptr ? one : *list) {
    const auto* text = std::get_if<std::string>(&item.value);
    if (text == nullptr) {
      findings.wrong(place_of(item), "a fact's value must be text, or a list of texts");
      continue;
    }
    findings.refer(Named::value, value_named(fact, *text), place_of(item));
    values.push_back(*text);
  }
  return values;
}

void read_facts_known(TableReader& table, Condition& condition, Findings& findings) {
  const Node* node = table.find("fact", "facts by name, each with the values it may have");
  if (node == nullptr) {
    return;
  }
  const auto* facts = std::get_if<Table>(&node->value);
  if (facts == nullptr || facts->empty()) {
    table.wrong(*node, "'fact' must name facts with their values, fact = { level = [\"2\"] }");
    return;
  }
  for (const auto& [id, value] : *facts) {
    findings.refer(Named::fact, id, key_place_of(value));
    condition.fact[id] = read_values_of(id, value, findings);
  }
}

void read_happened(TableReader& table, Condition& condition, Findings& findings) {
  const Node* node = table.find("happened", "event or list of events");
  const auto* several = node == nullptr ? nullptr : std::get_if<Array>(&node->value);
  if (several != nullptr) {
    for (const auto& event : *several) {
      condition.happened.push_back(read_pattern(event, "happened", findings));
    }
  } else if (node != nullptr) {
    condition.happened.push_back(read_pattern(*node, "happened", findings));
  }
  if (const Node* times = table.find("times", "whole number")) {
    condition.times = table.positive_number("times").value_or(1);
    if (node == nullptr) {
      table.wrong(*times, "'times' counts what 'happened' names; name it, or leave 'times' out");
    }
  }
}

Condition read_one_condition(const Node& node, std::string_view name, Findings& findings) {
  const auto problems = findings.count();
  TableReader table(node, std::string(name), findings);
  Condition condition;
  condition.kind = table.references(Named::kind, "kind");
  condition.relationship = table.references(Named::relationship, "relationship");
  condition.tag = table.references(Named::tag, "tag");
  condition.channel = table.references(Named::channel, "channel");
  condition.unit = table.references(Named::unit, "unit");
  condition.stage = table.references(Named::stage, "stage");
  condition.outcome = table.references(Named::outcome, "outcome");
  read_facts_known(table, condition, findings);
  condition.checked = table.references(Named::check, "checked");
  condition.acting = table.references(Named::role, "acting");
  condition.mode = table.choices("mode", findings.words().modes, "mode");
  read_happened(table, condition, findings);
  condition.hearing = table.choice("answer", {"hold", "decline"}, "hearing").value_or("");
  condition.contactable = table.flag("contactable");
  condition.anonymous = table.flag("anonymous");
  condition.represented = table.flag("represented");
  condition.repeats = table.flag("repeats");
  condition.any = read_inner_conditions(table, "any", false, findings);
  condition.all = read_inner_conditions(table, "all", false, findings);
  condition.neither = read_inner_conditions(table, "not", true, findings);
  table.finish();
  if (condition.is_empty() && findings.count() == problems) {
    findings.wrong(place_of(node), fmt::format("{} is empty: it asks nothing; leave it out", name));
  }
  return condition;
}

}  // namespace

Condition read_condition(TableReader& outer, Findings& findings) {
  const Node* node = outer.find("when", "condition");
  return node == nullptr ? Condition{} : read_one_condition(*node, "'when'", findings);
}

Condition read_condition_without_act(TableReader& outer, Findings& findings) {
  auto condition = read_condition(outer, findings);
  if (condition.is_of_act()) {
    findings.wrong(
        place_of(*outer.find("when")),
        fmt::format("{} is about no act: leave 'acting' and 'mode' out of 'when'", outer.name()));
  }
  return condition;
}

}  // namespace redress::procedure
