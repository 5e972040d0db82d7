#include <algorithm>

#include <fmt/format.h>

#include "procedure/parts.h"

namespace redress::procedure {

namespace {

constexpr std::string_view kNotSet = "not set";
constexpr std::string_view kFromOutside = "set from outside";

const std::vector<std::string>& things_to_tell() {
  static const std::vector<std::string> things = {"reason", "next-step", "new-date"};
  return things;
}

/// "10 working days", "not set" where the document gives no figure, "set from outside".
void read_length(TableReader& table, Clock& clock) {
  if (table.need("within") == nullptr) {
    return;
  }
  const auto words = table.text("within");
  clock.set_from_outside = words == kFromOutside;
  if (words != kNotSet && words != kFromOutside) {
    clock.within = table.amount("within");
  }
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
  const Node* ends = table.find("ends");
  if (ends != nullptr && clock.within && clock.within->unit == calendar::Unit::hours) {
    table.wrong(*ends, "hours always end exactly; leave 'ends' out");
  }
}

void read_ends(TableReader& table, Clock& clock, Findings& findings) {
  const Node* from = table.need("from");
  const auto* name = from == nullptr ? nullptr : std::get_if<std::string>(&from->value);
  if (name != nullptr && *name == kIssueArose) {
    clock.from.on.event = *name;
  } else if (from != nullptr) {
    clock.from.on = read_pattern(*from, "from", findings, [&](TableReader& start) {
      clock.from.deemed = start.flag("deemed");
    });
  }
  const Node* met_by = clock.use == Use::opening ? table.find("met_by") : table.need("met_by");
  if (met_by == nullptr) {
    return;
  }
  if (clock.use == Use::opening) {
    table.wrong(*met_by, "an opening is met by nothing: a right opens; leave 'met_by' out");
    return;
  }
  clock.met_by = read_pattern(*met_by, "met_by", findings);
}

std::optional<Extension> read_extension(TableReader& clock_table, const Clock& clock,
                                        Findings& findings) {
  const Node* node = clock_table.find("extend");
  if (node == nullptr) {
    return std::nullopt;
  }
  TableReader table(*node, "'extend'", findings);
  Extension extension;
  extension.times = table.positive_number("times").value_or(1);
  if (table.need("up_to") != nullptr) {
    extension.up_to = table.amount("up_to").value_or(calendar::Amount{});
  }
  extension.by = table.references(Named::role, "by");
  extension.must_tell = table.choices("thing to tell", things_to_tell(), "must_tell");
  extension.source = table.source_within(clock.source);
  table.finish();
  if (clock.use != Use::deadline || !clock.within) {
    clock_table.wrong(*node, "only a deadline with a length can be extended; leave 'extend' out");
  }
  return extension;
}

std::optional<DelayNotice> read_delay(TableReader& clock_table, const Clock& clock,
                                      Findings& findings) {
  const Node* node = clock_table.find("delay");
  if (node == nullptr) {
    return std::nullopt;
  }
  TableReader table(*node, "'delay'", findings);
  DelayNotice delay;
  if (table.need("must_tell") != nullptr) {
    delay.must_tell = table.choices("thing to tell", things_to_tell(), "must_tell");
  }
  delay.also_tell = table.references(Named::role, "also_tell");
  delay.source = table.source_within(clock.source);
  table.finish();
  if (clock.use != Use::deadline) {
    clock_table.wrong(*node, "only a deadline can be late; leave 'delay' out");
  }
  return delay;
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
  read_counting(table, clock);
  clock.when = read_condition(table, findings);
  clock.on_lapse = table.choice("act of the system", findings.words().lapse_acts, "on_lapse");
  clock.source = table.source();
  clock.extend = read_extension(table, clock, findings);
  clock.delay = read_delay(table, clock, findings);
  table.finish();
  return clock;
}

}  // namespace

std::vector<Clock> read_clocks(TableReader& table, const StageId& stage, Findings& findings) {
  std::vector<Clock> clocks;
  each_entry(table.find("clock"), "'clock'", findings,
             [&](const std::string& id, const Node& node) {
               TableReader clock(node, table.name_within("clock." + id), findings);
               clocks.push_back(read_clock(id, stage, clock, findings));
             });
  return clocks;
}

}  // namespace redress::procedure
