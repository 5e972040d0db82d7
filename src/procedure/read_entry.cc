#include <fmt/format.h>

#include "procedure/parts.h"

// What stays out of the procedure, or goes elsewhere.
namespace redress::procedure {

namespace {

/// A hearing is decided at a stage, and entry rules apply before any stage.
Condition read_condition_of_entry(TableReader& rule, Findings& findings) {
  Condition condition = read_condition_without_act(rule, findings);
  if (!condition.hearing.empty()) {
    findings.wrong(
        place_of(*rule.find("when")),
        fmt::format("{} comes before any hearing; leave 'hearing' out of 'when'", rule.name()));
  }
  return condition;
}

void read_effect(TableReader& table, EntryRule& rule) {
  constexpr std::array<Spelling<EntryEffect>, 2> kEffects = {
      {{"exclude", EntryEffect::exclude}, {"redirect", EntryEffect::redirect}}};
  if (table.need("effect") != nullptr) {
    rule.effect = table.spelled("effect", kEffects, EntryEffect::exclude);
  }
  rule.to = table.text("to");
  rule.with_consent = table.flag("with_consent");
  if (rule.effect == EntryEffect::redirect) {
    table.need("to");
    return;
  }
  for (const std::string_view key : {"to", "with_consent"}) {
    if (const Node* node = table.find(key)) {
      table.wrong(*node, fmt::format("only a redirect has '{}'; leave it out, or write effect = "
                                     "\"redirect\"",
                                     key));
    }
  }
}

EntryRule read_entry_rule(const std::string& id, const Node& node, Findings& findings) {
  TableReader table(node, fmt::format("[entry.{}]", id), findings);
  findings.define(Named::entry, id, key_place_of(node));
  EntryRule rule;
  rule.id = id;
  rule.name = table.needed_text("name");
  read_effect(table, rule);
  rule.when = read_condition_of_entry(table, findings);
  if (auto window = table.text("lapsed"); !window.empty()) {
    rule.lapsed = std::move(window);
  }
  rule.repeat = table.flag("repeat");
  rule.by = table.references(Named::role, "by");
  rule.unless = table.references(Named::ground, "unless");
  rule.checks = table.references(Named::check, "checks");
  rule.must_tell = table.texts("must_tell");
  rule.offers = table.reference(Named::kind, "offers");
  rule.after_registration = table.flag("after_registration");
  rule.stages = table.references(Named::stage, "stages");
  if (!rule.stages.empty() && !rule.after_registration) {
    table.wrong(*table.find("stages"),
                "'stages' says where a rule may be applied after "
                "registration; add after_registration = true");
  }
  rule.source = table.source();
  if (const auto review = table.reference(Named::stage, "review")) {
    rule.review = Edge{.to = *review, .source = rule.source};
  }
  if (rule.review && rule.effect != EntryEffect::exclude) {
    table.wrong(*table.find("review"),
                "only an exclusion is reviewed; leave 'review' out, or write "
                "effect = \"exclude\"");
  }
  table.finish();
  return rule;
}

}  // namespace

void read_entry_rules(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.find("entry"), "[entry]", findings, [&](const std::string& id, const Node& node) {
    edition.entry_rules.push_back(read_entry_rule(id, node, findings));
  });
}

}  // namespace redress::procedure
