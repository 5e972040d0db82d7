#include <map>

#include <fmt/format.h>

#include "procedure/facts_parts.h"
#include "procedure/phrases.h"

namespace redress::procedure {

namespace {

void add_panel(const Stage& stage, Facts& facts) {
  if (!stage.panel) {
    return;
  }
  facts.part("stage." + stage.id + ".panel", stage.name + ": the panel", stage.panel->source);
  facts.add("size", members_in_words(*stage.panel));
  facts.add("pools", stage.panel->pools);
  facts.add("role", stage.panel->role.value_or(""));
  facts.add("supporters", stage.panel->supporters ? std::to_string(*stage.panel->supporters) : "");
}

void add_refusal(const Stage& stage, Facts& facts) {
  if (!stage.refuse) {
    return;
  }
  facts.part("stage." + stage.id + ".refuse", stage.name + ": refusing a request",
             stage.refuse->source);
  facts.add("by", stage.refuse->by);
  facts.add("grounds", stage.refuse->grounds);
  facts.add("invites to", stage.refuse->offers.value_or(""));
}

void add_authority(const std::string& id, const std::string& name, const Authority& authority,
                   const Edition& edition, Facts& facts) {
  facts.part(id + "authority." + authority.id,
             fmt::format("{}: who says yes before {} ({})", name, titled(authority.act, edition),
                         authority.id),
             authority.source);
  facts.add("act", authority.act);
  facts.add("applies to", applies_to(authority.when, edition));
  facts.add("of", authority.of);
  facts.add_if("above one's own limit", authority.above_own_limit);
  facts.add_if("whoever may say yes needs nobody else's", authority.own_yes);
  facts.add_if("never of one's own", authority.not_own);
  facts.add("asked for by", authority.asked_by);
  facts.add("all of", authority.all_of);
  facts.add_if("one after the other", authority.in_order);
  facts.add("any of", authority.any_of);
  facts.add("consulted", authority.consult);
  facts.add("grounds", authority.grounds);
  facts.add("evidence", authority.evidence);
}

// The clocks, gates and authorities of a stage, or of the edition itself.
template <class Holder>
void add_rules(const std::string& id, const std::string& name, const Holder& holder,
               const Edition& edition, Facts& facts) {
  for (const auto& clock : holder.clocks) {
    add_clock(id, name, clock, edition, facts);
  }
  add_before(id, name, holder.before, edition, facts);
  for (const auto& authority : holder.authorities) {
    add_authority(id, name, authority, edition, facts);
  }
}

void add_stage(const Stage& stage, const Edition& edition, Facts& facts) {
  facts.part("stage." + stage.id, stage.name, stage.source);
  facts.add("also called", stage.aliases);
  facts.add_if("informal", stage.informal);
  facts.add_if("without a wish", !stage.needs_wish);
  facts.add("owner", stage.owner);
  for (const auto& owners : stage.owner_when) {
    facts.add("owner where " + applies_to(owners.when, edition), owners.roles);
  }
  facts.add("decides", stage.decides);
  facts.add("copied", stage.copied);
  facts.add("admits", stage.admits == Admits::on_request ? "on request" : "on acceptance");
  facts.add("outcomes", stage.outcomes);
  facts.add("options", stage.options);
  facts.add("further acts", stage.acts);
  facts.add("next", stage.next.empty() ? "none" : edges_in_words(stage.next, edition));
  facts.add("who decided before", to_words(stage.same_decider));
  add_panel(stage, facts);
  add_refusal(stage, facts);
  add_rules("stage." + stage.id + ".", stage.name, stage, edition, facts);
}

}  // namespace

void add_before(const std::string& id, const std::string& name, const std::vector<Before>& rules,
                const Edition& edition, Facts& facts) {
  std::map<ActName, int> seen;
  for (const auto& before : rules) {
    const int place = ++seen[before.act];
    facts.part(id + "before." + before.act + (place > 1 ? fmt::format(".{}", place) : ""),
               fmt::format("{}: before {}", name, titled(before.act, edition)), before.source);
    facts.add("applies to", applies_to(before.when, edition));
    facts.add("by", before.by);
    std::vector<std::string> gates;
    for (const auto& gate : before.gates) {
      gates.push_back(gate_in_words(gate, edition));
    }
    facts.add("must hold", gates);
    facts.add("by mode", before.modes);
    facts.add_if("with the person's agreement, in their words", before.agreed);
  }
}

void add_rules_of_every_stage(const Edition& edition, Facts& facts) {
  add_rules("", "Whatever the stage", edition, edition, facts);
}

void add_stages(const Edition& edition, Facts& facts) {
  for (const auto& stage : edition.stages) {
    add_stage(stage, edition, facts);
  }
}

}  // namespace redress::procedure
