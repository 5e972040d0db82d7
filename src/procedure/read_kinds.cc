#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/parts.h"

// What can be received, by which channel, and the edition's words for people and things.
namespace redress::procedure {

namespace {

/// What is done with feedback of this kind: its name says so, or `form` does.
std::string read_form(const std::string& id, const Node& node, TableReader& table,
                      Findings& findings) {
  const auto& forms = known_kinds();
  if (auto form = table.choice("form of feedback", forms, "form")) {
    return *form;
  }
  if (std::ranges::find(forms, id) == forms.end() && table.find("form") == nullptr) {
    findings.wrong(key_place_of(node),
                   fmt::format("the kind '{0}' needs a form, which says what is done with it: "
                               "form = \"complaint\"{1}",
                               id, suggestion(id, forms)));
  }
  return id;
}

/// Fields of the event `received`, beside those that are always there.
std::vector<std::string> read_record(TableReader& table, Findings& findings) {
  constexpr std::array<std::string_view, 3> kAlways = {"edition", "kind", "account"};
  std::vector<std::string> known;
  const auto received = findings.words().events.find("received");
  if (received != findings.words().events.end()) {
    for (const auto& field : received->second) {
      if (std::ranges::find(kAlways, field.name) == kAlways.end()) {
        known.push_back(field.name);
      }
    }
  }
  return table.choices("field of 'received'", known, "record");
}

}  // namespace

void read_kinds(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.need("kind"), "[kind]", findings, [&](const std::string& id, const Node& node) {
    TableReader table(node, fmt::format("[kind.{}]", id), findings);
    findings.define(Named::kind, id, key_place_of(node));
    Kind kind;
    kind.id = id;
    kind.form = read_form(id, node, table, findings);
    kind.name = table.needed_text("name");
    kind.definition = table.needed_text("definition");
    if (kind.definition == "not set") {
      kind.definition.clear();
    }
    kind.informal = table.reference(Named::stage, "informal");
    kind.informal_by_wish = table.flag("informal_by_wish");
    kind.becomes = table.reference(Named::kind, "becomes");
    kind.record = read_record(table, findings);
    kind.before = read_before(table, findings);
    kind.source = table.source();
    kind.opens = read_edges(table, "opens", false, kind.source, findings);
    table.finish();
    edition.kinds.push_back(std::move(kind));
  });
}

void read_channels(TableReader& root, Edition& edition, Findings& findings) {
  constexpr std::array<Spelling<ChannelManner>, 3> kManners = {
      {{"open", ChannelManner::open},
       {"taken-offline", ChannelManner::taken_offline},
       {"pointed-to-form", ChannelManner::pointed_to_form}}};
  each_entry(root.find("channel"), "[channel]", findings,
             [&](const std::string& id, const Node& node) {
               TableReader table(node, fmt::format("[channel.{}]", id), findings);
               findings.define(Named::channel, id, key_place_of(node));
               Channel channel;
               channel.id = id;
               channel.name = table.needed_text("name");
               channel.kinds = table.references(Named::kind, "kinds");
               channel.address = table.text("address");
               channel.manner = table.spelled("manner", kManners, ChannelManner::open);
               channel.source = table.source();
               table.finish();
               edition.channels.push_back(std::move(channel));
             });
}

namespace {

std::vector<Term> read_terms(TableReader& root, Named what, Findings& findings) {
  std::vector<Term> terms;
  const std::string key(word_for(what));
  each_entry(root.find(key), fmt::format("[{}]", key), findings,
             [&](const std::string& id, const Node& node) {
               TableReader table(node, fmt::format("[{}.{}]", key, id), findings);
               findings.define(what, id, key_place_of(node));
               Term term;
               term.id = id;
               term.name = table.needed_text("name");
               term.ends_offers = what == Named::ground && table.flag("ends_offers");
               if (what == Named::ground) {
                 term.checks = table.references(Named::check, "checks");
               }
               term.source = table.source();
               table.finish();
               terms.push_back(std::move(term));
             });
  return terms;
}

void read_facts(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.find("fact"), "[fact]", findings, [&](const std::string& id, const Node& node) {
    TableReader table(node, fmt::format("[fact.{}]", id), findings);
    findings.define(Named::fact, id, key_place_of(node));
    NamedFact fact;
    fact.id = id;
    fact.name = table.needed_text("name");
    if (table.need("values") != nullptr) {
      fact.values = table.texts("values");
    }
    for (const auto& value : fact.values) {
      findings.define_words(Named::value, value_named(id, value));
    }
    fact.by = table.references(Named::role, "by");
    fact.source = table.source();
    table.finish();
    edition.facts.push_back(std::move(fact));
  });
}

void read_outcomes(TableReader& root, Edition& edition, Findings& findings) {
  each_entry(root.find("outcome"), "[outcome]", findings,
             [&](const std::string& id, const Node& node) {
               TableReader table(node, fmt::format("[outcome.{}]", id), findings);
               findings.define(Named::outcome, id, key_place_of(node));
               Outcome outcome;
               outcome.id = id;
               outcome.name = table.needed_text("name");
               outcome.agreed = table.flag("agreed");
               outcome.with_offer = table.flag("with_offer");
               outcome.offers = table.reference(Named::kind, "offers");
               outcome.source = table.source();
               table.finish();
               edition.outcomes.push_back(std::move(outcome));
             });
}

}  // namespace

void read_words(TableReader& root, Edition& edition, Findings& findings) {
  edition.relationships = read_terms(root, Named::relationship, findings);
  edition.tags = read_terms(root, Named::tag, findings);
  edition.points = read_terms(root, Named::point, findings);
  edition.grounds = read_terms(root, Named::ground, findings);
  edition.checks = read_terms(root, Named::check, findings);
  edition.units = read_terms(root, Named::unit, findings);
  edition.days = read_terms(root, Named::day, findings);
  read_facts(root, edition, findings);
  for (auto& role : read_terms(root, Named::role, findings)) {
    edition.roles.push_back({std::move(role.id), std::move(role.name), std::move(role.source)});
  }
  read_outcomes(root, edition, findings);
}

}  // namespace redress::procedure
