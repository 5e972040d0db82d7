#include "casework/events/reception.h"

#include <map>
#include <utility>

#include "base/text.h"
#include "calendar/london.h"
#include "casework/events/received.h"
#include "casework/rules/bars.h"
#include "casework/rules/entry/petition.h"
#include "casework/stories/sentences/parts.h"
#include "procedure/edition.h"
#include "procedure/phrases.h"

namespace redress::casework::sentences {

Message words(const Received& e, const Edition& edition) {
  return say(e.kName, "Received from {who}{by}{bars}: {kind}. How it came: {channel}.",
             {{"who", e.person.empty() ? "somebody who gave no name" : e.person.name},
              {"by", e.represented_by.empty() ? "" : ", through " + e.represented_by.name},
              {"bars", e.represented_bars.empty()
                           ? ""
                           : ", who may not act for them (" + listed(e.represented_bars) + ")"},
              {"kind", kind_words(edition, e.kind)},
              {"channel", channel_words(edition, e.channel)}});
}

namespace {

std::string day_or_none(const std::optional<Date>& day) {
  return day ? calendar::to_words(*day) : "";
}

std::string names_of(const Edition& edition, const Texts& tags) {
  Texts names;
  for (const auto& tag : tags) {
    names.push_back(term_words(edition.tags, tag));
  }
  return listed(names);
}

/// Every fact that may be corrected, in words, with what is true now.
std::map<std::string_view, std::pair<std::string_view, std::string>> facts_of(
    const Corrected& e, const Edition& edition) {
  const auto& now = e.now;
  return {
      {Corrected::kReceipt,
       {"received", e.received_at ? calendar::to_words(calendar::to_london(*e.received_at)) : ""}},
      {"channel", {"how it came", channel_words(edition, now.channel)}},
      {"person", {"name", e.complainant.empty() ? now.person.name : e.who.name}},
      {"contact", {"contact", e.complainant.empty() ? now.contact : e.contact}},
      {"preferred-mode", {"preferred contact", procedure::by_mode(now.preferred_mode)}},
      {"relationship", {"relationship", term_words(edition.relationships, now.relationship)}},
      {"represented-by", {"represented by", now.represented_by.name}},
      {"represented-bars", {"what bars who acts", listed(now.represented_bars)}},
      {"issue-arose", {"when it happened", day_or_none(now.issue_arose)}},
      {"tenancy-ended", {"end of the tenancy", day_or_none(now.tenancy_ended)}},
      {"concerns", {"about", now.concerns.name}},
      {"unit", {"part of us", term_words(edition.units, now.unit)}},
      {"tags", {"what applies", names_of(edition, now.tags)}},
      {"person-number", {"number in your own list", now.person_number}}};
}

}  // namespace

Message words(const Corrected& e, const Edition& edition) {
  const auto facts = facts_of(e, edition);
  Texts changes;
  for (const auto& name : e.what) {
    if (const auto found = facts.find(name); found != facts.end()) {
      const auto& [words, value] = found->second;
      changes.push_back(std::string(words) + ": " + (value.empty() ? "none" : value));
    }
  }
  return say(e.kName, "Corrected: {changes}. {why}",
             {{"changes", joined(changes, "; ")}, {"why", e.reason}});
}

Message words(const Classified& e, const Edition& edition) {
  return say(
      e.kName, "Classified as {kind}{since}{why}.",
      {{"kind", kind_words(edition, e.kind)},
       {"since",
        e.dissatisfied_on ? ", dissatisfied since " + calendar::to_words(*e.dissatisfied_on) : ""},
       {"why", after_colon(e.reason)}});
}

Message words(const InformalOpened& e, const Edition&) {
  return say(
      e.kName,
      e.wish.empty() ? "Handled informally." : "Handled informally, as the person wished: “{wish}”",
      {{"wish", e.wish}});
}

Message words(const InformalOffer& e, const Edition&) {
  return say(e.kName, "A solution was offered {mode}: {offer}{offers}",
             {{"mode", procedure::by_mode(e.mode)},
              {"offer", e.offer},
              {"offers", offer_words(e.offers)}});
}

Message words(const InformalLapsed& e, const Edition&) {
  return say(e.kName, "The informal step ended, and it goes on formally{why}.",
             {{"why", after_colon(e.reason)}});
}

Message words(const Registered& e, const Edition& edition) {
  return say(
      e.kName, "Registered at {stage}{ground}{agreement}.",
      {{"stage", stage_name(edition, e.stage)},
       {"ground", on_ground(edition, e.ground)},
       {"agreement", e.agreement.empty() ? "" : ". The person agreed: “" + e.agreement + "”"}});
}

Message words(const Linked& e, const Edition&) {
  return say(e.kName,
             e.relation == "related" ? "Related to {other}{why}."
             : e.relation == "part"  ? "{other} became part of this one{why}."
             : e.relation == "repeat-of-ended"
                 ? "The same matter as {other}, where our procedure is at its end{why}."
                 : "The same matter as {other}{why}.",
             {{"other", e.other}, {"why", after_colon(e.reason)}});
}

Message words(const PetitionAssessed& e, const Edition&) {
  const auto count = count_of(e);
  return say(e.kName,
             "The petition was read: {signatures} complete signatures from {households} "
             "households{lead}.",
             {{"signatures", std::to_string(count.signatures)},
              {"households", std::to_string(count.households)},
              {"lead", e.lead.empty() ? "; nobody leads it yet" : ", led by " + e.lead.name}});
}

Message words(const Excluded& e, const Edition& edition) {
  const auto* rule = edition.entry_rule(e.rule);
  return say(e.kName, "Not taken up: {rule}. Told {mode}: {reason}{invitation}",
             {{"rule", rule_words(edition, e.rule)},
              {"mode", procedure::by_mode(e.mode)},
              {"reason", e.reason},
              {"invitation", rule ? invitation(edition, rule->offers) : ""}});
}

Message words(const Redirected& e, const Edition& edition) {
  const auto* rule = edition.entry_rule(e.rule);
  return say(e.kName, "Sent to {to}: {rule}. Told {mode}: {reason}{invitation}",
             {{"to", e.to},
              {"rule", rule_words(edition, e.rule)},
              {"mode", procedure::by_mode(e.mode)},
              {"reason", e.reason},
              {"invitation", rule ? invitation(edition, rule->offers) : ""}});
}

Message words(const Admitted& e, const Edition& edition) {
  return say(e.kName, "Taken up in spite of “{rule}”{ground}: {reason}",
             {{"rule", rule_words(edition, e.rule)},
              {"ground", on_ground(edition, e.ground)},
              {"reason", e.reason}});
}

Message words(const LateAccepted& e, const Edition& edition) {
  return say(e.kName, "Accepted late: {clock}{ground}. {reason}",
             {{"clock", clock_words(edition, e.stage, e.clock)},
              {"ground", on_ground(edition, e.ground)},
              {"reason", e.reason}});
}

}  // namespace redress::casework::sentences
