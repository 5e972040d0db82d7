#include <algorithm>

#include <fmt/format.h>

#include "procedure/phrases.h"
#include "procedure/show.h"

// What an edition leaves open: readings awaiting confirmation, and values its document does not
// give.
namespace redress::procedure {

namespace {

class Readings {
 public:
  void add(std::string where, const Source& source) {
    if (!source.reading.empty()) {
      found.push_back({std::move(where), source.clause, source.reading});
    }
  }

  template <class Thing>
  void add_each(std::string_view what, const std::vector<Thing>& things) {
    for (const auto& thing : things) {
      add(fmt::format("{}: {}", what, thing.name), thing.source);
    }
  }

  void add_clocks(const std::string& of, const std::vector<Clock>& clocks) {
    for (const auto& clock : clocks) {
      const auto where = of + ": " + clock.name;
      add(where, clock.source);
      if (clock.extend) {
        add(where + ", extension", clock.extend->source);
      }
      if (clock.delay) {
        add(where + ", delay", clock.delay->source);
      }
    }
  }

  void add_before(const std::string& of, const std::vector<Before>& before,
                  const Edition& edition) {
    for (const auto& rule : before) {
      add(of + ": before " + titled(rule.command, edition), rule.source);
    }
  }

  std::vector<AwaitedReading> found;
};

bool has_word(const std::vector<Clock>& clocks, calendar::End end) {
  return std::ranges::any_of(clocks, [&](const Clock& clock) { return clock.counting.end == end; });
}

bool ends_at_close_of_business(const Edition& edition) {
  constexpr auto kClose = calendar::End::close_of_business;
  return has_word(edition.clocks, kClose) ||
         std::ranges::any_of(edition.stages,
                             [&](const Stage& stage) { return has_word(stage.clocks, kClose); });
}

}  // namespace

std::vector<AwaitedReading> readings_of(const Edition& edition) {
  Readings readings;
  readings.add("In force from", edition.in_force_source);
  readings.add("Document control", edition.document.source);
  readings.add_each("Kind", edition.kinds);
  readings.add_each("Relationship", edition.relationships);
  readings.add_each("Channel", edition.channels);
  readings.add_each("Role", edition.roles);
  for (const auto& stage : edition.stages) {
    readings.add(stage.name, stage.source);
    readings.add_clocks(stage.name, stage.clocks);
    readings.add_before(stage.name, stage.before, edition);
  }
  readings.add_clocks("Whatever the stage", edition.clocks);
  readings.add_before("Whatever the stage", edition.before, edition);
  readings.add("Deemed delivery", edition.deemed_delivery_source);
  readings.add_each("Outcome", edition.outcomes);
  readings.add_each("Point", edition.points);
  readings.add_each("Subject", edition.tags);
  readings.add_each("Route", edition.routes);
  readings.add_each("Body", edition.bodies);
  for (const auto& reading : edition.readings) {
    readings.found.push_back({reading.id + ": " + reading.issue, reading.clause, reading.reading});
  }
  return readings.found;
}

std::vector<std::string> not_set_in(const Edition& edition) {
  std::vector<std::string> names;
  const auto add_clocks = [&](const std::string& of, const std::vector<Clock>& clocks) {
    for (const auto& clock : clocks) {
      if (!clock.within && !clock.set_from_outside) {
        names.push_back(fmt::format("{}{} [{}]", of, clock.name, clock.source.clause));
      }
    }
  };
  const auto& document = edition.document;
  for (const auto& [name, value] :
       {std::pair{"version", &document.version}, std::pair{"date of issue", &document.issued},
        std::pair{"author", &document.author}, std::pair{"owner", &document.owner},
        std::pair{"review date", &document.review_by}}) {
    if (value->empty()) {
      names.push_back(fmt::format("Document control: {}", name));
    }
  }
  if (!document.approved) {
    names.emplace_back("Document control: who approved it");
  }
  for (const auto& stage : edition.stages) {
    add_clocks(stage.name + ": ", stage.clocks);
  }
  add_clocks("", edition.clocks);
  if (ends_at_close_of_business(edition) && !edition.office.closes_at) {
    names.emplace_back("When business closes: hours not set");
  }
  return names;
}

}  // namespace redress::procedure
