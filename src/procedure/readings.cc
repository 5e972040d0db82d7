#include <fmt/format.h>

#include "procedure/phrases.h"
#include "procedure/show.h"

// The readings that await the landlord's confirmation.
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
      if (clock.late) {
        add(where + ", used late", clock.late->source);
      }
    }
  }

  void add_before(const std::string& of, const std::vector<Before>& before,
                  const Edition& edition) {
    for (const auto& rule : before) {
      add(of + ": before " + titled(rule.act, edition), rule.source);
    }
  }

  void add_authorities(const std::string& of, const std::vector<Authority>& authorities,
                       const Edition& edition) {
    for (const auto& authority : authorities) {
      add(of + ": authority before " + titled(authority.act, edition), authority.source);
    }
  }

  void add_stage(const Stage& stage, const Edition& edition) {
    add(stage.name, stage.source);
    if (stage.panel) {
      add(stage.name + ": the panel", stage.panel->source);
    }
    if (stage.refuse) {
      add(stage.name + ": refusing a request", stage.refuse->source);
    }
    add_clocks(stage.name, stage.clocks);
    add_before(stage.name, stage.before, edition);
    add_authorities(stage.name, stage.authorities, edition);
  }

  void add_kinds(const Edition& edition) {
    add_each("Kind", edition.kinds);
    for (const auto& kind : edition.kinds) {
      add_before(kind.name, kind.before, edition);
    }
  }

  /// Readings about people and about what stays out.
  void add_entry(const Edition& edition) {
    add_each("Organisation or area", edition.units);
    add_each("What stays out", edition.entry_rules);
    add_each("Acting for a person", edition.capacities);
    if (edition.petition) {
      add("What a petition needs", edition.petition->source);
    }
    add_each("Marker", edition.markers);
    add_each("Beside the procedure", edition.sides);
  }

  void add_cycles(const Edition& edition) {
    add_each("Report", edition.reports);
    add_each("Publication", edition.publications);
    add_each("Meeting", edition.meetings);
    add_each("Survey", edition.surveys);
    add_each("Audit", edition.audits);
    add_each("Training", edition.trainings);
    add_each("Retention", edition.retentions);
  }

  std::vector<AwaitedReading> found;
};

}  // namespace

std::vector<AwaitedReading> readings_of(const Edition& edition) {
  Readings readings;
  readings.add("In force from", edition.in_force_source);
  readings.add("Document control", edition.document.source);
  readings.add_kinds(edition);
  readings.add_each("Relationship", edition.relationships);
  readings.add_each("Channel", edition.channels);
  readings.add_each("Role", edition.roles);
  readings.add_entry(edition);
  for (const auto& stage : edition.stages) {
    readings.add_stage(stage, edition);
  }
  readings.add_clocks("Whatever the stage", edition.clocks);
  readings.add_before("Whatever the stage", edition.before, edition);
  readings.add_authorities("Whatever the stage", edition.authorities, edition);
  readings.add("Deemed delivery", edition.deemed_delivery_source);
  readings.add_each("Outcome", edition.outcomes);
  readings.add_each("Remedy", edition.remedies);
  readings.add_each("Ground", edition.grounds);
  readings.add_each("Check", edition.checks);
  readings.add_each("Point", edition.points);
  readings.add_each("Subject", edition.tags);
  readings.add_each("Route", edition.routes);
  readings.add_each("Body", edition.bodies);
  readings.add_cycles(edition);
  for (const auto& reading : edition.readings) {
    readings.found.push_back({reading.id + ": " + reading.issue, reading.clause, reading.reading});
  }
  return readings.found;
}

}  // namespace redress::procedure
