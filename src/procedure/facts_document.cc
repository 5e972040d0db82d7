#include <fmt/format.h>

#include "procedure/facts_parts.h"
#include "procedure/phrases.h"

namespace redress::procedure {

namespace {

template <class Thing>
void add_names(std::string_view table, const std::vector<Thing>& things, Facts& facts) {
  for (const auto& thing : things) {
    facts.part(fmt::format("{}.{}", table, thing.id), thing.name, thing.source);
    if constexpr (requires { thing.ends_offers; }) {
      facts.add_if("withdraws what was offered", thing.ends_offers);
      facts.add("on record first", thing.checks);
    }
  }
}

std::string manner_in_words(ChannelManner manner) {
  switch (manner) {
    case ChannelManner::open:
      return "open";
    case ChannelManner::taken_offline:
      return "taken off line";
    case ChannelManner::pointed_to_form:
      return "pointed to a form";
  }
  return "";
}

std::string approval_in_words(const std::optional<Approval>& approval) {
  if (!approval) {
    return "";
  }
  return approval->on ? fmt::format("{}, {}", approval->by, calendar::to_iso(*approval->on))
                      : approval->by;
}

void add_document_control(const Document& document, Facts& facts) {
  facts.part("document", "Document control", document.source);
  for (const auto& [name, value] : {std::pair{"title", &document.title},
                                    {"type", &document.type},
                                    {"reference", &document.reference},
                                    {"part of", &document.parent},
                                    {"level", &document.level},
                                    {"applies to", &document.applies_to},
                                    {"version", &document.version},
                                    {"issued", &document.issued},
                                    {"author", &document.author},
                                    {"owner", &document.owner},
                                    {"directorate", &document.directorate},
                                    {"review by", &document.review_by},
                                    {"reviewed every", &document.review_every},
                                    {"supersedes", &document.supersedes}}) {
    facts.add(name, *value);
  }
  facts.add("approved", approval_in_words(document.approved));
  facts.add("history", document.history);
  facts.add("consulted", document.consulted);
  facts.add("linked", document.linked);
  facts.add("legislation", document.legislation);
  facts.add("before approval", document.before_approval);
  facts.add("on coming into force", document.on_effective);
}

void add_office(const calendar::OfficeHours& office, Facts& facts) {
  facts.part("office", "Office hours", {});
  if (office.closes_at) {
    facts.add("closes at", fmt::format("{:02}:{:02}", office.closes_at->count() / 60,
                                       office.closes_at->count() % 60));
  }
  facts.add("a working day is called", office.own_working_day());
  for (const auto& [day, why] : office.closures) {
    facts.add("closed on " + calendar::to_iso(day), why);
  }
}

void add_kinds(const Edition& edition, Facts& facts) {
  for (const auto& kind : edition.kinds) {
    facts.part("kind." + kind.id, kind.name, kind.source);
    facts.add("definition", kind.definition.empty() ? "not set" : kind.definition);
    facts.add("informal", kind.informal.value_or(""));
    facts.add_if("informal by wish", kind.informal_by_wish);
    facts.add("form", kind.form == kind.id ? "" : kind.form);
    facts.add("opens", edges_in_words(kind.opens, edition));
    facts.add("becomes", kind.becomes.value_or(""));
    facts.add("must be on record", kind.record);
    add_before("kind." + kind.id + ".", kind.name, kind.before, edition, facts);
  }
}

void add_channels(const Edition& edition, Facts& facts) {
  for (const auto& channel : edition.channels) {
    facts.part("channel." + channel.id, channel.name, channel.source);
    facts.add("for", channel.kinds);
    facts.add("address", channel.address);
    facts.add("manner", manner_in_words(channel.manner));
  }
}

void add_outcomes(const Edition& edition, Facts& facts) {
  for (const auto& outcome : edition.outcomes) {
    facts.part("outcome." + outcome.id, outcome.name, outcome.source);
    facts.add_if("counts as agreed", outcome.agreed);
    facts.add_if("with an offer", outcome.with_offer);
    facts.add("invites to", outcome.offers.value_or(""));
  }
}

}  // namespace

void add_document(const Edition& edition, Facts& facts) {
  facts.part("procedure", "Procedure", edition.in_force_source);
  facts.add("landlord", edition.landlord);
  facts.add("edition", edition.id);
  facts.add("in force", edition.in_force_is_set ? calendar::to_iso(edition.in_force) : "not set");
  facts.add("calendar", edition.calendar);
  facts.add("registered as of",
            edition.registers_as_of == RegistersAsOf::receipt ? "receipt" : "registration");
  facts.add("further acts", edition.acts);
  add_document_control(edition.document, facts);
  add_office(edition.office, facts);
}

void add_words(const Edition& edition, Facts& facts) {
  add_kinds(edition, facts);
  add_channels(edition, facts);
  add_names("relationship", edition.relationships, facts);
  add_names("role", edition.roles, facts);
  add_names("tag", edition.tags, facts);
  add_names("point", edition.points, facts);
  add_names("ground", edition.grounds, facts);
  add_names("check", edition.checks, facts);
  add_names("unit", edition.units, facts);
  add_names("day", edition.days, facts);
  for (const auto& fact : edition.facts) {
    facts.part("fact." + fact.id, fact.name, fact.source);
    facts.add("values", fact.values);
    facts.add("put on record by", fact.by);
  }
  for (const auto& letter : edition.letters) {
    facts.part("letter." + letter.id, letter.name, letter.source);
    facts.add("with", act_of(letter.with, edition));
    facts.add("applies to", applies_to(letter.when, edition));
    facts.add("must say", letter.must_say);
    facts.add("copies to", letter.copies_to);
  }
  add_outcomes(edition, facts);
}

}  // namespace redress::procedure
