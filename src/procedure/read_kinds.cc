#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/parts.h"

// What can be received, by which channel, and the edition's words for people and things.
namespace redress::procedure {

void read_kinds(TableReader& root, Edition& edition, Findings& findings) {
  root.find("kind", "tables by name: " + joined(known_kinds(), ", "));
  each_entry(root.need("kind"), "[kind]", findings, [&](const std::string& id, const Node& node) {
    TableReader table(node, fmt::format("[kind.{}]", id), findings);
    if (std::ranges::find(known_kinds(), id) == known_kinds().end()) {
      findings.wrong(key_place_of(node),
                     fmt::format("unknown kind '{}'{}", id, suggestion(id, known_kinds())));
    }
    findings.define(Named::kind, id, key_place_of(node));
    Kind kind;
    kind.id = id;
    kind.name = table.needed_text("name");
    kind.definition = table.needed_text("definition");
    kind.informal = table.reference(Named::stage, "informal");
    kind.informal_by_wish = table.flag("informal_by_wish");
    kind.opens = table.reference(Named::stage, "opens");
    kind.before = read_before(table, findings);
    kind.source = table.source();
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
  for (auto& role : read_terms(root, Named::role, findings)) {
    edition.roles.push_back({std::move(role.id), std::move(role.name), std::move(role.source)});
  }
  read_outcomes(root, edition, findings);
}

}  // namespace redress::procedure
