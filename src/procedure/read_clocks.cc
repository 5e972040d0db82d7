#include <algorithm>

#include <fmt/format.h>

#include "procedure/parts.h"

namespace redress::procedure {

namespace {

constexpr std::string_view kNotSet = "not set";
constexpr std::string_view kFromOutside = "set from outside";

/// "10 working days", "not set" where the document gives no figure, "set from outside".
void read_length(TableReader& table, Clock& clock) {
  if (table.need("within") == nullptr) {
    return;
  }
  clock.within = table.amount("within", {kNotSet, kFromOutside});
  const auto* words = std::get_if<std::string>(&table.find("within")->value);
  clock.set_from_outside = words != nullptr && *words == kFromOutside;
}

void read_counting(TableReader& table, Clock& clock) {
  using calendar::CountFrom;
  using calendar::End;
  constexpr std::array<Spelling<End>, 3> kEnds = {{{"end-of-day", End::end_of_day},
                                                   {"close-of-business", End::close_of_business},
                                                   {"start-of-day", End::start_of_day}}};
  constexpr std::array<Spelling<CountFrom>, 2> kFrom = {
      {{"next-day", CountFrom::next_day}, {"same-day", CountFrom::same_day}}};
  const auto usual = clock.use == Use::opening ? End::start_of_day : End::end_of_day;
  clock.counting.end = table.spelled("ends", kEnds, usual);
  clock.counting.from = table.spelled("count_from", kFrom, CountFrom::next_day);
  clock.counting.cut_off = table.time_of_day("cut_off");
  clock.counting.rolls = table.flag("rolls");
  const Node* ends = table.find("ends");
  if (ends != nullptr && clock.within && clock.within->unit == calendar::Unit::hours) {
    table.wrong(*ends, "hours always end exactly; leave 'ends' out");
  }
}

/// One act, or a list of acts any of which meets the clock.
std::vector<EventPattern> read_acts_that_meet(const Node& node, Findings& findings) {
  const auto* several = std::get_if<Array>(&node.value);
  if (several == nullptr) {
    return {read_pattern(node, "met_by", findings)};
  }
  if (several->empty()) {
    findings.wrong(place_of(node), "'met_by' is empty; say which event meets the clock");
  }
  std::vector<EventPattern> acts;
  for (const auto& item : *several) {
    auto act = read_pattern(item, "met_by", findings);
    if (std::ranges::find(acts, act) != acts.end()) {
      findings.wrong(place_of(item), "this act stands twice in 'met_by'; remove one");
    }
    acts.push_back(std::move(act));
  }
  return acts;
}

/// An event, or a day: { day = "aware" }.
Start read_start(const Node& node, Findings& findings) {
  Start start;
  if (const auto* name = std::get_if<std::string>(&node.value);
      name != nullptr && (*name == kIssueArose || *name == kTenancyEnded)) {
    start.on.event = *name;
    return start;
  }
  const auto* keys = std::get_if<Table>(&node.value);
  if (keys != nullptr && std::ranges::find(*keys, "day", &Entry::key) != keys->end()) {
    TableReader table(node, "'from'", findings);
    start.day = table.reference(Named::day, "day").value_or("");
    table.finish();
    return start;
  }
  start.on = read_pattern(node, "from", findings,
                          [&](TableReader& table) { start.deemed = table.flag("deemed"); });
  return start;
}

/// One start, or several: { earliest = [...] }, { latest = [...] }.
Start read_starts(const Node& node, Findings& findings) {
  const auto* keys = std::get_if<Table>(&node.value);
  const auto has = [&](std::string_view key) {
    return keys != nullptr && std::ranges::find(*keys, key, &Entry::key) != keys->end();
  };
  if (!has("earliest") && !has("latest")) {
    return read_start(node, findings);
  }
  TableReader table(node, "'from'", findings);
  const std::string_view key = has("latest") ? "latest" : "earliest";
  const auto* list = std::get_if<Array>(&table.find(key, "list of events and days")->value);
  table.finish();
  if (list == nullptr || list->size() < 2) {
    findings.wrong(place_of(node), fmt::format("'{0}' must be a list of two starts or more, "
                                               "{0} = [\"received\", {{ day = \"aware\" }}]",
                                               key));
    return {};
  }
  std::vector<Start> starts;
  for (const auto& one : *list) {
    starts.push_back(read_start(one, findings));
  }
  Start first = std::move(starts.front());
  first.others.assign(starts.begin() + 1, starts.end());
  first.latest = key == "latest";
  return first;
}

void read_ends(TableReader& table, Clock& clock, Findings& findings) {
  if (const Node* from = table.need("from")) {
    clock.from = read_starts(*from, findings);
  }
  const Node* met_by = clock.use == Use::opening ? table.find("met_by") : table.need("met_by");
  if (met_by == nullptr) {
    return;
  }
  if (clock.use == Use::opening) {
    table.wrong(*met_by, "an opening is met by nothing: a right opens; leave 'met_by' out");
    return;
  }
  clock.met_by = read_acts_that_meet(*met_by, findings);
}

Clock read_clock(const ClockId& id, const StageId& stage, TableReader& table, Findings& findings) {
  constexpr std::array<Spelling<Use>, 3> kUses = {
      {{"deadline", Use::deadline}, {"window", Use::window}, {"opening", Use::opening}}};
  constexpr std::array<Spelling<Force>, 3> kForces = {
      {{"must", Force::must}, {"should", Force::should}, {"target", Force::target}}};
  Clock clock;
  clock.id = id;
  clock.stage = stage;
  clock.name = table.needed_text("name");
  clock.use = table.spelled("use", kUses, Use::deadline);
  clock.force = table.spelled("force", kForces, Force::must);
  read_length(table, clock);
  read_ends(table, clock, findings);
  clock.renews = table.flag("renews");
  read_counting(table, clock);
  clock.when = read_condition_without_act(table, findings);
  clock.on_lapse = table.choice("act of the system", findings.words().lapse_acts, "on_lapse");
  clock.source = table.source();
  read_changes(table, clock, findings);
  if (clock.renews && (clock.extend || clock.pause || clock.delay)) {
    table.wrong(*table.find("renews"),
                "a clock that renews itself is neither extended nor stopped "
                "nor delayed; leave 'renews' out, or those");
  }
  if (clock.renews && clock.use != Use::deadline) {
    table.wrong(*table.find("renews"), "only a deadline renews itself; leave 'renews' out");
  }
  table.finish();
  return clock;
}

}  // namespace

std::vector<Clock> read_clocks(TableReader& table, const StageId& stage, Findings& findings) {
  std::vector<Clock> clocks;
  each_entry(table.find("clock"), "'clock'", findings,
             [&](const std::string& id, const Node& node) {
               TableReader clock(node, table.name_within("clock." + id), findings);
               findings.define(Named::clock, id, key_place_of(node));
               clocks.push_back(read_clock(id, stage, clock, findings));
             });
  return clocks;
}

}  // namespace redress::procedure
