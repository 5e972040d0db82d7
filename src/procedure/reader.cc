#include "procedure/reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "procedure/closures.h"
#include "procedure/parts.h"
#include "procedure/tree.h"
#include "procedure/words/key_log.h"

namespace redress::procedure {

namespace {

/// A day, or "not set": a document without one is in force on every day there is.
void read_in_force(TableReader& table, Edition& edition) {
  const Node* node = table.find("in_force", "date, \"not set\"");
  const auto* words = node == nullptr ? nullptr : std::get_if<std::string>(&node->value);
  edition.in_force_is_set = words == nullptr || *words != "not set";
  edition.in_force = edition.in_force_is_set
                         ? table.needed_date("in_force").value_or(calendar::Date{})
                         : calendar::Date{std::chrono::year{1996} / 1 / 1};
}

void read_procedure(TableReader& root, Edition& edition, Findings& findings) {
  constexpr std::array<Spelling<RegistersAsOf>, 2> kMoments = {
      {{"receipt", RegistersAsOf::receipt}, {"registration", RegistersAsOf::registration}}};
  const Node* node = root.need("procedure");
  if (node == nullptr) {
    return;
  }
  TableReader table(*node, "[procedure]", findings);
  edition.landlord = table.needed_text("landlord");
  edition.id = table.needed_text("edition");
  read_in_force(table, edition);
  edition.in_force_source = table.source();
  edition.calendar = table.needed_text("calendar");
  edition.registers_as_of = table.spelled("registers_as_of", kMoments, RegistersAsOf::receipt);
  edition.acts = read_acts(table, findings);
  table.finish();
}

/// "school day": lower-case words that end in "day", and are not a unit of their own already.
void read_working_day(TableReader& table, Edition& edition, Findings& findings) {
  const Node* node = table.find("working_day", "text");
  if (node == nullptr) {
    return;
  }
  const auto* name = std::get_if<std::string>(&node->value);
  const bool is_name =
      name != nullptr && name->ends_with(" day") && name->size() <= 40 &&
      name->find_first_not_of("abcdefghijklmnopqrstuvwxyz -") == std::string::npos &&
      name->front() != ' ' && *name != "calendar day";
  if (!is_name) {
    table.wrong(*node,
                "'working_day' must be what a working day is called, such as \"school day\"");
    return;
  }
  edition.office.working_day = *name;
  findings.name_working_day(*name);
}

void read_office(TableReader& root, Edition& edition, Findings& findings) {
  const Node* node = root.find("office");
  if (node == nullptr) {
    return;
  }
  TableReader table(*node, "[office]", findings);
  edition.office.closes_at = table.time_of_day("closes_at");
  read_working_day(table, edition, findings);
  each_entry(table.find("closed"), "[office.closed]", findings,
             [&](const std::string& day, const Node& why) {
               const auto days = closed_days(day);
               const auto* words = std::get_if<std::string>(&why.value);
               if (!days || words == nullptr || words->empty()) {
                 findings.wrong(key_place_of(why),
                                fmt::format("'{}' must be a day or the first and the last of some, "
                                            "with the reason: \"2020-12-24\" = \"Christmas "
                                            "closure\", \"2021-02-15 to 2021-02-19\" = \"Half "
                                            "term\"",
                                            day));
                 return;
               }
               for (auto date = days->first; date <= days->second; date += std::chrono::days{1}) {
                 edition.office.closures[date] = *words;
               }
             });
  table.finish();
}

/// Keys are modes; values are the number of working days after sending when it counts as received.
void read_deemed_delivery(TableReader& root, Edition& edition, Findings& findings) {
  const Node* node = root.find("deemed-delivery");
  if (node == nullptr) {
    return;
  }
  TableReader table(*node, "[deemed-delivery]", findings);
  constexpr std::int64_t kMostDays = 30;
  for (const auto& mode : findings.words().modes) {
    const Node* days = table.find(mode, "whole number of working days");
    if (days == nullptr) {
      continue;
    }
    const auto* count = std::get_if<std::int64_t>(&days->value);
    if (count == nullptr || *count < 0 || *count > kMostDays) {
      table.wrong(*days, fmt::format("'{}' must be a whole number of working days, 0 to {}", mode,
                                     kMostDays));
      continue;
    }
    edition.deemed_delivery[mode] = static_cast<int>(*count);
  }
  edition.deemed_delivery_source = table.source();
  table.finish();
}

void read_everything(const Node& tree, Edition& edition, Findings& findings) {
  TableReader root(tree, std::string(kWholeFile), findings);
  read_procedure(root, edition, findings);
  read_document(root, edition, findings);
  read_office(root, edition, findings);
  read_kinds(root, edition, findings);
  read_channels(root, edition, findings);
  read_words(root, edition, findings);
  read_stages(root, edition, findings);
  edition.clocks = read_clocks(root, "", findings);
  edition.before = read_before(root, findings);
  edition.authorities = read_authorities(root, "", findings);
  read_entry_rules(root, edition, findings);
  read_remedies(root, edition, findings);
  read_capacities(root, edition, findings);
  read_petition(root, edition, findings);
  read_markers(root, edition, findings);
  read_sides(root, edition, findings);
  read_deemed_delivery(root, edition, findings);
  read_bodies(root, edition, findings);
  read_routes(root, edition, findings);
  read_letters(root, edition, findings);
  read_cycles(root, edition, findings);
  read_retentions(root, edition, findings);
  read_readings(root, edition, findings);
  root.finish();
  check_stages(edition, tree, findings);
  check_panels(edition, tree, findings);
  check_entry_rules(edition, tree, findings);
}

}  // namespace

void read_with_log(const Node& tree, const Vocabulary& vocabulary, KeyLog& log) {
  Edition edition;
  Findings findings("", vocabulary, &log);
  read_everything(tree, edition, findings);
}

Result<Edition, std::vector<Problem>> read_edition(std::string_view text, std::string_view file,
                                                   std::string_view slug,
                                                   const Vocabulary& vocabulary) {
  const auto tree = parse_toml(text, file);
  if (!tree) {
    return fail(tree.error());
  }
  Edition edition;
  edition.slug = slug;
  edition.titles = vocabulary.titles;
  edition.moments = vocabulary.moments;
  Findings findings(file, vocabulary);
  read_everything(*tree, edition, findings);
  auto problems = findings.conclude();
  if (!problems.empty()) {
    return fail(std::move(problems));
  }
  return edition;
}

}  // namespace redress::procedure
