#include <fmt/format.h>

#include "procedure/parts.h"

// What is done regularly: reports, publications, meetings, surveys, audits, training.
namespace redress::procedure {

namespace {

/// "1 month", "not set" where the document does not say how often, "ongoing".
Cadence read_every(TableReader& table) {
  Cadence cadence;
  cadence.every = table.amount("every", {"ongoing", "not set"});
  const Node& node = *table.find("every");
  const auto* words = std::get_if<std::string>(&node.value);
  cadence.ongoing = words != nullptr && *words == "ongoing";
  if (cadence.every && (cadence.every->unit == calendar::Unit::hours || cadence.every->count < 1)) {
    table.wrong(node, fmt::format("nothing repeats every {}; write days, weeks, months or years, "
                                  "such as \"1 month\"",
                                  *words));
  }
  return cadence;
}

Cadence read_needed_every(TableReader& table) {
  return table.need("every") == nullptr ? Cadence{} : read_every(table);
}

std::optional<Cadence> read_every_if_any(TableReader& table) {
  return table.find("every") == nullptr ? std::nullopt : std::optional(read_every(table));
}

std::vector<std::string> needed_texts(TableReader& table, std::string_view key) {
  return table.need(key) == nullptr ? std::vector<std::string>{} : table.texts(key);
}

void read(TableReader& table, Report& report) {
  report.cadence = read_needed_every(table);
  report.by = table.references(Named::role, "by");
  report.to = table.texts("to");
  report.parts = table.texts("parts");
}

void read(TableReader& table, Publication& publication) {
  publication.cadence = read_needed_every(table);
  publication.by = table.references(Named::role, "by");
  publication.where = needed_texts(table, "where");
  publication.parts = table.texts("parts");
}

void read(TableReader& table, Meeting& meeting) {
  meeting.cadence = read_needed_every(table);
  meeting.with = table.texts("with");
  meeting.about = table.texts("about");
}

void read(TableReader& table, Survey& survey) {
  if (const Node* when = table.find("when")) {
    survey.when = read_pattern(*when, "when", table.findings());
  }
  survey.cadence = read_every_if_any(table);
  survey.by = table.references(Named::role, "by");
  survey.asks = needed_texts(table, "asks");
  table.need_one_of({"when", "every"}, fmt::format("{} does not say when people are asked; add "
                                                   "'when' (an event) or 'every'",
                                                   table.name()));
}

void read(TableReader& table, Audit& audit) {
  static const std::vector<std::string> kAudited = {"responses", "agencies", "services"};
  constexpr std::array<Spelling<Share>, 2> kShares = {
      {{"all", Share::all}, {"sample", Share::sample}}};
  if (table.need("of") != nullptr) {
    audit.of = table.choice("thing to audit", kAudited, "of").value_or("");
  }
  if (table.need("share") != nullptr) {
    audit.share = table.spelled("share", kShares, Share::all);
  }
  audit.cadence = read_every_if_any(table);
  audit.by = table.references(Named::role, "by");
  if (audit.share == Share::sample) {
    table.need_one_of({"every"}, fmt::format("{} looks at a sample; say how often with 'every', "
                                             "\"not set\" where the document does not",
                                             table.name()));
  }
}

void read(TableReader& table, Training& training) {
  training.who = needed_texts(table, "who");
  training.cadence = read_needed_every(table);
}

/// Reads each [key.*]: its name and source, and whatever else it has.
template <class Thing>
std::vector<Thing> read_each(TableReader& root, std::string_view key, Findings& findings) {
  std::vector<Thing> things;
  each_entry(root.find(key), fmt::format("[{}]", key), findings,
             [&](const std::string& id, const Node& node) {
               findings.expect_plain(key, id, key_place_of(node));
               TableReader table(node, fmt::format("[{}.{}]", key, id), findings);
               Thing thing;
               thing.id = id;
               thing.name = table.needed_text("name");
               read(table, thing);
               thing.source = table.source();
               table.finish();
               things.push_back(std::move(thing));
             });
  return things;
}

}  // namespace

void read_cycles(TableReader& root, Edition& edition, Findings& findings) {
  edition.reports = read_each<Report>(root, "report", findings);
  edition.publications = read_each<Publication>(root, "publication", findings);
  edition.meetings = read_each<Meeting>(root, "meeting", findings);
  edition.surveys = read_each<Survey>(root, "survey", findings);
  edition.audits = read_each<Audit>(root, "audit", findings);
  edition.trainings = read_each<Training>(root, "training", findings);
}

}  // namespace redress::procedure
