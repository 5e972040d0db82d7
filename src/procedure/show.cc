#include "procedure/show.h"

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/page.h"
#include "procedure/phrases.h"
#include "procedure/show_parts.h"

namespace redress::procedure {

void show_source(Page& page, int depth, const Source& source) {
  page.fact(depth, "Reading", source.reading);
}

std::string with_clause(std::string_view words, const Source& source) {
  return source.clause.empty() ? std::string(words) : fmt::format("{} [{}]", words, source.clause);
}

namespace {

void show_list(Page& page, std::string_view name, const std::vector<std::string>& lines) {
  if (lines.empty()) {
    return;
  }
  page.line(1, fmt::format("{}:", name));
  for (const auto& line : lines) {
    page.line(2, "- " + line);
  }
}

std::string approval_in_words(const std::optional<Approval>& approval) {
  if (!approval) {
    return "";
  }
  return approval->on ? fmt::format("{}, {}", approval->by, calendar::to_words(*approval->on))
                      : approval->by;
}

void show_document(Page& page, const Edition& edition) {
  const Document& document = edition.document;
  page.line(0, edition.landlord);
  page.line(0, document.title);
  page.line(0, with_clause(fmt::format("Edition {}, in force from {}", edition.id,
                                       edition.in_force_in_words()),
                           edition.in_force_source));
  show_source(page, 1, edition.in_force_source);
  page.heading(with_clause("Document control", document.source));
  page.fact(1, "Type", document.type);
  page.fact(1, "Reference", document.reference);
  page.fact(1, "Part of", document.parent);
  page.fact(1, "Level", document.level);
  page.fact(1, "Applies to", document.applies_to);
  page.fact_or_not_set(1, "Version", document.version);
  page.fact_or_not_set(1, "Issued", document.issued);
  page.fact_or_not_set(1, "Approved by", approval_in_words(document.approved));
  page.fact_or_not_set(1, "Author", document.author);
  page.fact_or_not_set(1, "Owner", document.owner);
  page.fact(1, "Directorate", document.directorate);
  page.fact_or_not_set(1, "Review by", document.review_by);
  page.fact_or_not_set(1, "Reviewed every", document.review_every);
  page.fact(1, "Supersedes", document.supersedes);
  page.fact(1, "Consulted", joined(document.consulted, "; "));
  show_list(page, "History", document.history);
  show_list(page, "Linked documents", document.linked);
  show_list(page, "Legislation", document.legislation);
  show_list(page, "On record before it is approved", document.before_approval);
  show_list(page, "Done when it comes into force", document.on_effective);
  page.fact(1, "Calendar", edition.calendar);
  page.fact(1, "A complaint never handled informally is registered as of",
            edition.registers_as_of == RegistersAsOf::receipt ? "receipt" : "its registration");
  show_source(page, 1, document.source);
}

void show_kinds(Page& page, const Edition& edition) {
  page.heading("What can be received");
  for (const auto& kind : edition.kinds) {
    page.line(1, with_clause(kind.name, kind.source));
    page.line(2, kind.definition.empty() ? "The definition is not set." : kind.definition);
    if (kind.informal) {
      page.fact(2,
                !edition.stage(*kind.informal)->needs_wish
                    ? "Handled informally, unless they ask for more, at"
                : kind.informal_by_wish ? "Handled informally, which is their wish already, at"
                                        : "Handled informally, on the person's explicit wish, at",
                edition.stage(*kind.informal)->name);
    }
    page.fact(2, "Opens", edges_in_words(kind.opens, edition));
    if (kind.becomes) {
      page.fact(2, "Once they are not content with the answer", edition.kind(*kind.becomes)->name);
    }
    page.fact(2, "Must be on record", listed(kind.record));
    for (const auto& before : kind.before) {
      show_before(page, before, edition);
    }
    show_source(page, 2, kind.source);
  }
}

void show_channels(Page& page, const Edition& edition) {
  page.heading("How it reaches us");
  for (const auto& channel : edition.channels) {
    std::vector<std::string> kinds;
    for (const auto& kind : channel.kinds) {
      kinds.push_back(edition.kind(kind)->name);
    }
    page.line(1, with_clause(channel.name, channel.source));
    page.fact(2, "Address", channel.address);
    page.fact(2, "For", listed(kinds));
    if (channel.manner == ChannelManner::taken_offline) {
      page.line(2, "Taken off line on receipt.");
    }
    if (channel.manner == ChannelManner::pointed_to_form) {
      page.line(2, "The person is pointed to the form.");
    }
    show_source(page, 2, channel.source);
  }
}

template <class Thing>
void show_names(Page& page, std::string_view heading, const std::vector<Thing>& things,
                const Edition& edition) {
  if (things.empty()) {
    return;
  }
  page.heading(heading);
  for (const auto& thing : things) {
    page.line(1, with_clause(thing.name, thing.source));
    if constexpr (requires { thing.ends_offers; }) {
      page.fact(2, "Closing early on it",
                thing.ends_offers ? "withdraws what was offered and not accepted" : "");
      page.fact(2, "On record first", names_of_terms(thing.checks, edition.checks));
    }
    show_source(page, 2, thing.source);
  }
}

void show_outcomes(Page& page, const Edition& edition) {
  page.heading("Outcomes");
  for (const auto& outcome : edition.outcomes) {
    page.line(1, with_clause(outcome.name, outcome.source));
    if (outcome.agreed) {
      page.line(2, "Counts as agreed, wholly or in part.");
    }
    if (outcome.with_offer) {
      page.line(2, "An offer goes with it.");
    }
    if (outcome.offers) {
      page.fact(2, "May be raised with it, and is taken up on its own",
                edition.kind(*outcome.offers)->name);
    }
    show_source(page, 2, outcome.source);
  }
}

void show_letters(Page& page, const Edition& edition) {
  if (edition.letters.empty()) {
    return;
  }
  page.heading("What letters say");
  for (const auto& letter : edition.letters) {
    page.line(1, with_clause(letter.name, letter.source));
    page.fact(2, "With", act_of(letter.with, edition));
    page.fact(2, "Where", applies_to(letter.when, edition));
    page.fact(2, "Says", joined(letter.must_say, "; "));
    page.fact(2, "Also goes to", joined(letter.copies_to, "; "));
    show_source(page, 2, letter.source);
  }
}

void show_readings(Page& page, const Edition& edition) {
  page.heading("How unclear points were read, until they are confirmed");
  for (const auto& reading : edition.readings) {
    page.line(1, fmt::format("{} [{}] {}", reading.id, reading.clause, reading.issue));
    page.line(2, reading.reading);
  }
}

}  // namespace

std::string show(const Edition& edition) {
  Page page;
  show_document(page, edition);
  show_kinds(page, edition);
  show_names(page, "Relationships", edition.relationships, edition);
  show_channels(page, edition);
  show_names(page, "Roles", edition.roles, edition);
  show_names(page, "Organisations and areas", edition.units, edition);
  show_names(page, "Days that are counted from", edition.days, edition);
  for (const auto& fact : edition.facts) {
    page.heading("What is found out: " + fact.name);
    page.line(1, with_clause(joined(fact.values, "; "), fact.source));
    page.fact(2, "Put on record by", names_of_roles(fact.by, edition));
    show_source(page, 2, fact.source);
  }
  show_entry_rules(page, edition);
  show_people(page, edition);
  show_stages(page, edition);
  show_rules_of_the_casefile(page, edition);
  show_outcomes(page, edition);
  show_remedies(page, edition);
  show_names(page, "Grounds", edition.grounds, edition);
  show_names(page, "Checks put on record", edition.checks, edition);
  show_names(page, "Points a contact covers", edition.points, edition);
  show_names(page, "Subjects", edition.tags, edition);
  show_routes(page, edition);
  show_cycles(page, edition);
  page.heading("Not set");
  for (const auto& name : not_set_in(edition)) {
    page.line(1, "- " + name);
  }
  show_letters(page, edition);
  show_readings(page, edition);
  return std::move(page).text();
}

}  // namespace redress::procedure
