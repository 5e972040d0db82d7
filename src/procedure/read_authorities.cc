#include <fmt/format.h>

#include "procedure/parts.h"

// Who must say yes before an act, or is asked for advice.
namespace redress::procedure {

namespace {

/// Which of the acts it applies to: excluding or accepting under these entry rules, marking with
/// these markers, deciding with these outcomes, offering these remedies, ending a promise in these
/// ways.
void read_scope(TableReader& table, Authority& authority) {
  if (authority.act == "exclude" || authority.act == "redirect" || authority.act == "admit") {
    authority.of = table.references(Named::entry, "of");
  } else if (authority.act == "mark-person") {
    authority.of = table.references(Named::marker, "of");
  } else if (authority.act == "issue-decision") {
    authority.of = table.references(Named::outcome, "of");
  } else if (authority.act == "offer-remedy") {
    authority.of = table.references(Named::remedy, "of");
  } else if (authority.act == "end-promise") {
    static const std::vector<std::string> kEnds = {"waived", "broken"};
    authority.of = table.choices("end of a promise", kEnds, "of");
  } else if (const Node* node = table.find("of")) {
    table.wrong(*node,
                "'of' names entry rules where the act is 'exclude', 'redirect' or 'admit', markers "
                "where it is 'mark-person', outcomes where it is 'issue-decision', remedies where "
                "it is 'offer-remedy', and 'waived' or 'broken' where it is 'end-promise'; leave "
                "it out here");
  }
  static const std::vector<std::string> kLimits = {"own-limit"};
  authority.above_own_limit = table.choice("limit", kLimits, "above").has_value();
  if (authority.above_own_limit && authority.act != "offer-remedy") {
    table.wrong(*table.find("above"),
                "only 'offer-remedy' has an amount to limit; leave 'above' out");
  }
}

void read_who_is_asked(TableReader& table, Authority& authority) {
  authority.asked_by = table.references(Named::role, "asked_by");
  authority.all_of = table.references(Named::role, "all_of");
  authority.in_order = table.flag("in_order");
  authority.any_of = table.references(Named::role, "any_of");
  authority.consult = table.references(Named::role, "consult");
  authority.own_yes = table.flag("own_yes");
  if (authority.own_yes && authority.any_of.empty()) {
    table.wrong(*table.find("own_yes"),
                "'own_yes' is for whoever 'any_of' names; name them, or leave it out");
  }
  authority.not_own = table.flag("not_own");
  if (authority.in_order && authority.all_of.size() < 2) {
    table.wrong(*table.find("in_order"),
                "'in_order' is for several in 'all_of'; name them, or leave it out");
  }
  const bool approves = table.find("all_of") != nullptr || table.find("any_of") != nullptr;
  const Node* consult = table.find("consult");
  table.need_one_of(
      {"all_of", "any_of", "consult"},
      fmt::format("{} asks nobody; say who with 'all_of', 'any_of' or 'consult'", table.name()));
  if (consult != nullptr && approves) {
    table.wrong(*consult,
                "who is consulted does not approve; put 'consult' into an authority of "
                "its own");
  }
}

Authority read_authority(const std::string& id, const StageId& stage, TableReader& table) {
  Authority authority;
  authority.id = id;
  authority.stage = stage;
  if (table.need("act") != nullptr) {
    authority.act = table.choice("act to approve", table.findings().words().approvable_acts, "act")
                        .value_or("");
  }
  authority.when = read_condition(table, table.findings());
  read_scope(table, authority);
  read_who_is_asked(table, authority);
  authority.grounds = table.references(Named::ground, "grounds");
  authority.evidence = table.references(Named::check, "evidence");
  authority.source = table.source();
  table.finish();
  return authority;
}

}  // namespace

std::vector<Authority> read_authorities(TableReader& outer, const StageId& stage,
                                        Findings& findings) {
  std::vector<Authority> authorities;
  each_entry(outer.find("authority"), "'authority'", findings,
             [&](const std::string& id, const Node& node) {
               findings.expect_plain("authority", id, key_place_of(node));
               TableReader table(node, outer.name_within("authority." + id), findings);
               authorities.push_back(read_authority(id, stage, table));
             });
  return authorities;
}

}  // namespace redress::procedure
