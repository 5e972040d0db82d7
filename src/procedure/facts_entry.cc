#include "procedure/facts_parts.h"
#include "procedure/phrases.h"

namespace redress::procedure {

namespace {

void add_entry_rule(const EntryRule& rule, const Edition& edition, Facts& facts) {
  facts.part("entry." + rule.id, rule.name, rule.source);
  facts.add("effect", rule.effect == EntryEffect::exclude ? "exclude" : "redirect");
  facts.add("when", applies_to(rule.when, edition));
  facts.add("after this window closed", rule.lapsed.value_or(""));
  facts.add_if("repeat", rule.repeat);
  facts.add("to", rule.to);
  facts.add_if("with consent", rule.with_consent);
  facts.add("by", rule.by);
  facts.add("unless", rule.unless);
  facts.add("checks", rule.checks);
  facts.add("must tell", rule.must_tell);
  facts.add("invites to", rule.offers.value_or(""));
  facts.add_if("after registration", rule.after_registration);
  facts.add("after registration, at", rule.stages);
  facts.add("reviewed at", rule.review ? rule.review->to : "");
}

void add_remedies(const Edition& edition, Facts& facts) {
  for (const auto& remedy : edition.remedies) {
    facts.part("remedy." + remedy.id, remedy.name, remedy.source);
    facts.add_if("money", remedy.money);
    facts.add("at most", remedy.at_most ? to_words(*remedy.at_most) : "");
    facts.add_if("offset against arrears", remedy.offsets_arrears);
    facts.add("offset for", applies_to(remedy.offset_when, edition));
    facts.add("grounds", remedy.grounds);
    facts.add("evidence", remedy.evidence);
  }
}

void add_capacities(const Edition& edition, Facts& facts) {
  for (const auto& capacity : edition.capacities) {
    facts.part("representation." + capacity.id, capacity.name, capacity.source);
    facts.add("grounds", capacity.grounds);
    facts.add("not", capacity.bars);
    facts.add_if("signed authority", capacity.authority == AuthorityToAct::signed_paper);
    facts.add_if("recorded authority", capacity.authority == AuthorityToAct::recorded);
  }
}

void add_petition(const Edition& edition, Facts& facts) {
  if (!edition.petition) {
    return;
  }
  facts.part("petition", "What a petition needs", edition.petition->source);
  facts.add("signatures", std::to_string(edition.petition->signatures));
  facts.add("households", std::to_string(edition.petition->households));
  facts.add("statement", edition.petition->statement);
  facts.add("without a lead", edition.petition->without_lead);
}

void add_markers(const Edition& edition, Facts& facts) {
  for (const auto& marker : edition.markers) {
    facts.part("marker." + marker.id, marker.name, marker.source);
    facts.add("conditions", marker.conditions);
    facts.add("opens", marker.entry.value_or(""));
    facts.add("checks", marker.checks);
  }
  for (const auto& side : edition.sides) {
    facts.part("side." + side.id, side.name, side.source);
    facts.add("seen by", side.seen_by);
  }
}

}  // namespace

void add_entry(const Edition& edition, Facts& facts) {
  for (const auto& rule : edition.entry_rules) {
    add_entry_rule(rule, edition, facts);
  }
  add_remedies(edition, facts);
  add_capacities(edition, facts);
  add_petition(edition, facts);
  add_markers(edition, facts);
}

}  // namespace redress::procedure
