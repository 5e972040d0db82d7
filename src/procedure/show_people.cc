#include <fmt/format.h>

#include "base/text.h"
#include "procedure/phrases.h"
#include "procedure/show_parts.h"

namespace redress::procedure {

namespace {

void show_capacities(Page& page, const Edition& edition) {
  if (edition.capacities.empty()) {
    return;
  }
  page.heading("Who may act for a person");
  for (const auto& capacity : edition.capacities) {
    page.line(1, with_clause(capacity.name, capacity.source));
    page.fact(2, "On one of these grounds", names_of_terms(capacity.grounds, edition.grounds));
    page.fact(2, "Not", joined(capacity.bars, "; "));
    if (capacity.authority == AuthorityToAct::signed_paper) {
      page.line(2, "A signed authority is on record before anybody speaks with them.");
    } else if (capacity.authority == AuthorityToAct::recorded) {
      page.line(2, "Their authority is on record before anybody speaks with them.");
    }
    show_source(page, 2, capacity.source);
  }
}

void show_petition(Page& page, const Edition& edition) {
  if (!edition.petition) {
    return;
  }
  const PetitionTest& test = *edition.petition;
  page.heading(with_clause("What a petition needs", test.source));
  page.line(1, fmt::format("{} complete signatures from {} separate households", test.signatures,
                           test.households));
  page.fact(1, "A statement of", joined(test.statement, "; "));
  page.fact(1, "Where no lead petitioner is named", test.without_lead);
  show_source(page, 1, test.source);
}

void show_markers(Page& page, const Edition& edition) {
  if (edition.markers.empty()) {
    return;
  }
  page.heading("Markers on a person, active once the person was told");
  for (const auto& marker : edition.markers) {
    page.line(1, with_clause(marker.name, marker.source));
    page.fact(2, "May lay down", joined(marker.conditions, "; "));
    page.fact(2, "On record first", names_of_terms(marker.checks, edition.checks));
    if (marker.entry) {
      page.fact(2, "Opens for later complaints", edition.entry_rule(*marker.entry)->name);
    }
    show_source(page, 2, marker.source);
  }
}

void show_sides(Page& page, const Edition& edition) {
  if (edition.sides.empty()) {
    return;
  }
  page.heading("What runs beside, and moves no clock");
  for (const auto& side : edition.sides) {
    page.line(1, with_clause(side.name, side.source));
    page.fact(2, "Seen only by", names_of_roles(side.seen_by, edition));
    show_source(page, 2, side.source);
  }
}

}  // namespace

void show_people(Page& page, const Edition& edition) {
  show_capacities(page, edition);
  show_petition(page, edition);
  show_markers(page, edition);
  show_sides(page, edition);
}

}  // namespace redress::procedure
